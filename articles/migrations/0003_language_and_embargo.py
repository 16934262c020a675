from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_search")]
    operations = [
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["language", "source"], name="article_language"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["embargoed_until"],
                condition=models.Q(("embargoed_until__isnull", False)),
                name="article_embargo",
            ),
        ),
    ]
