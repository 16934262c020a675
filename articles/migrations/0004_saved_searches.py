import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_language_and_embargo"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["published_at", "pub_status", "source", "embargoed_until"],
                name="article_days",
            ),
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "kind",
                    models.CharField(
                        choices=[("stories", "stories"), ("quotes", "quotes")],
                        default="stories",
                        max_length=7,
                    ),
                ),
                (
                    "query",
                    models.TextField(
                        blank=True, help_text="Of the list’s address: text=ice&topic=…."
                    ),
                ),
                ("last_looked_at", models.DateTimeField()),
                (
                    "newest_seen",
                    models.BigIntegerField(
                        help_text="The highest key of a story or quote when they last looked."
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_searches",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name_plural": "saved searches", "ordering": ["name", "pk"]},
        ),
    ]
