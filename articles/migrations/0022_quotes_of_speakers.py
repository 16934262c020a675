"""A speaker's newest quotes from an index, which takes the place of that of the key alone."""

import django.db.models.deletion
from django.db import migrations, models


def drop_index_of_the_key(apps, schema_editor):
    """By hand: to alter the key, SQLite would write the whole table anew."""
    table = "articles_quote"
    with schema_editor.connection.cursor() as cursor:
        known = schema_editor.connection.introspection.get_constraints(cursor, table)
    for name, told in known.items():
        if told["index"] and told["columns"] == ["speaker_id"]:
            schema_editor.execute(f"DROP INDEX {schema_editor.quote_name(name)}")


class Migration(migrations.Migration):
    dependencies = [("articles", "0021_edition_planned_once")]

    operations = [
        migrations.AddIndex(
            model_name="quote",
            index=models.Index(fields=["speaker", "id"], name="quote_of_speaker"),
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(drop_index_of_the_key)],
            state_operations=[
                migrations.AlterField(
                    model_name="quote",
                    name="speaker",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quotes",
                        to="articles.speaker",
                        verbose_name="speaker",
                    ),
                )
            ],
        ),
    ]
