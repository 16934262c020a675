"""Marks on SQLite that tell one edition of the archive from another."""

from django.db import migrations

from articles import edition


def create(apps, schema_editor):
    for statement in edition.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_undo")]
    operations = [migrations.RunPython(create)]
