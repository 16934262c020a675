"""Words on PostgreSQL that are not sorted into their index yet, kept few."""

from django.db import migrations

from articles.search import postgresql


def limit_pending(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for statement in postgresql.limit_pending():
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_index_of_groups")]
    operations = [migrations.RunPython(limit_pending)]
