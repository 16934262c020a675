"""An index of the stories that have a group alone, instead of one of them all.

SQLite would make the table anew to change its field, and lose its triggers: the index
is dropped by its name.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_marked_copy")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL("DROP INDEX articles_article_group_id_ff9fb4bd"),
            ],
            state_operations=[
                migrations.AlterField(
                    model_name="article",
                    name="group",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        help_text="The stories that tell the same as this one.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="articles",
                        to="articles.storygroup",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("group__isnull", False)),
                fields=["group"],
                name="article_group",
            ),
        ),
    ]
