"""PostgreSQL tells those who listen of each new edition."""

from django.db import migrations

from articles import edition


def create(apps, schema_editor):
    for statement in edition.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_search")]
    operations = [migrations.RunPython(create)]
