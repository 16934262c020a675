"""The bytes of originals in rows of their own, and which of them a story is read from."""

import django.db.models.deletion
from django.db import migrations, models


def move_bytes(apps, schema_editor):
    """What there is has one part each, whatever its size."""
    schema_editor.execute(
        "INSERT INTO articles_originalpart (original_id, begins, data) "
        "SELECT id, 0, data FROM articles_original"
    )


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_folded_counts")]
    operations = [
        migrations.CreateModel(
            name="OriginalPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begins", models.PositiveBigIntegerField()),
                ("data", models.BinaryField()),
                (
                    "original",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="articles.original",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("original", "begins"), name="one_part_a_place"
                    )
                ],
            },
        ),
        migrations.RunPython(move_bytes),
        migrations.RemoveField(model_name="original", name="data"),
        migrations.AddField(
            model_name="importitem",
            name="begins",
            field=models.PositiveBigIntegerField(
                default=0, help_text="The byte from which on the original is read for this story."
            ),
        ),
        migrations.AddField(
            model_name="importitem",
            name="ends",
            field=models.PositiveBigIntegerField(
                blank=True,
                help_text="The byte before which that ends; none: with the file.",
                null=True,
            ),
        ),
    ]
