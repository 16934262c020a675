"""The index of an agency's stories under a headline, for archives made before it was in 0001."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_tell_of_changes")]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS article_headed"
            " ON articles_article (source_id, slug, published_at DESC, id DESC)",
            migrations.RunSQL.noop,
        )
    ]
