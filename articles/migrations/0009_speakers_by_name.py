"""An index that gives the order of the speakers' list."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_edition")]
    operations = [
        migrations.AddIndex(
            model_name="speaker",
            index=models.Index(fields=["name", "id"], name="speaker_by_name"),
        ),
    ]
