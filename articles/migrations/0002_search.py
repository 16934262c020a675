"""What each database keeps by itself: words to be found by, counts of tags, the edition."""

from django.db import migrations

from articles import edition
from articles.search import counts, postgresql, sqlite


def create(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    words = postgresql if vendor == "postgresql" else sqlite
    for statement in (*words.create(), *counts.create(vendor), *edition.create(vendor)):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunPython(create)]
