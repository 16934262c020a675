"""On PostgreSQL too what pages show notes its changes: snapshots tell of every database's."""

from django.db import migrations

from articles import edition


def create(apps, schema_editor):
    for statement in edition.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0016_counts_flushed")]
    operations = [migrations.RunPython(create)]
