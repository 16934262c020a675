from django.db import migrations, models

from articles import edition


def create(apps, schema_editor):
    """SQLite makes the table anew, and its triggers go with the old one."""
    for statement in edition.create(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0018_batch_marked")]

    operations = [
        migrations.AddField(
            model_name="source",
            name="mining_allowed",
            field=models.BooleanField(
                default=False,
                help_text="If not, the right to it is reserved, and every page of its copy tells "
                "machines so (the W3C’s TDMRep).",
                verbose_name="text and data mining is allowed",
            ),
        ),
        migrations.RunPython(create, migrations.RunPython.noop),
    ]
