"""Counts that let the archive be flushed, in whatever order its tables are emptied."""

from django.db import migrations

from articles.search import counts


def create(apps, schema_editor):
    for statement in counts.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_short_pending_lists")]
    operations = [migrations.RunPython(create)]
