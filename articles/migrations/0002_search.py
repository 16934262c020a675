"""The words of stories and quotes, kept as each database keeps them best."""

from django.db import migrations

from articles.search import postgresql, sqlite


def create(apps, schema_editor):
    backend = postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    for statement in backend.create():
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunPython(create)]
