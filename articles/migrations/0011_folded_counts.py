"""One folded row for each tag and source, which a database can add to by itself."""

import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0010_life_of_a_story")]
    operations = [
        migrations.AddConstraint(
            model_name="tagcount",
            constraint=models.UniqueConstraint(
                models.F("tag"),
                django.db.models.functions.comparison.Coalesce("source", 0),
                condition=models.Q(("folded", True)),
                name="one_folded_row_each",
            ),
        ),
    ]
