"""Counts by tag, kept by triggers; those of the stories that are there already."""

from collections import Counter

import django.db.models.deletion
from django.db import migrations, models

from articles.search import counts


def create(apps, schema_editor):
    for statement in counts.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def count_what_is_there(apps, schema_editor):
    numbers, usable = Counter(), Counter()
    for model, letters in (("StoryEntry", "aslt"), ("QuoteEntry", "k")):
        rows = apps.get_model("articles", model).objects.values_list("tags", flat=True)
        for row in rows.iterator():
            tags = row.split()
            sources = [None, *(int(tag[1:]) for tag in tags if tag[0] == "s")]
            keys = [(tag, source) for tag in tags if tag[0] in letters for source in sources]
            numbers.update(keys)
            if "x" not in tags:
                usable.update(keys)
    made = apps.get_model("articles", "TagCount")
    made.objects.bulk_create(
        made(tag=tag, source_id=source, number=number, usable=usable[tag, source], folded=True)
        for (tag, source), number in numbers.items()
    )


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_import_queue")]
    operations = [
        migrations.CreateModel(
            name="TagCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tag", models.CharField(max_length=32)),
                ("number", models.IntegerField()),
                (
                    "usable",
                    models.IntegerField(
                        help_text="Of the number, those that are not withheld or killed."
                    ),
                ),
                ("folded", models.BooleanField(default=False)),
                (
                    "source",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tag_counts",
                        to="articles.source",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="tagcount",
            index=models.Index(fields=["source", "tag"], name="tag_count_by_source"),
        ),
        migrations.AddIndex(
            model_name="tagcount",
            index=models.Index(
                condition=models.Q(folded=False), fields=["id"], name="tag_count_loose"
            ),
        ),
        migrations.RunPython(count_what_is_there),
        migrations.RunPython(create),
    ]
