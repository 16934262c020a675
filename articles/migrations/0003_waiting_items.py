"""An index of what waits for an editor: the desk's first page asks for it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_search")]
    operations = [
        migrations.AddIndex(
            model_name="importitem",
            index=models.Index(
                fields=["batch"],
                condition=models.Q(state__in=["waiting", "review", "failed"]),
                name="import_open",
            ),
        ),
    ]
