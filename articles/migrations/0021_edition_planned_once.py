"""PostgreSQL plans the question for the edition once for each connection, not for each page."""

from django.db import migrations

from articles import edition


def create(apps, schema_editor):
    for statement in edition.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0020_words_of_fields")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
