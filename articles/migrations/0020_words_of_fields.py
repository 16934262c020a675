import articles.models.source
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0019_mining_allowed'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='importbatch',
            options={'ordering': ['-created_at', '-pk'], 'verbose_name': 'import', 'verbose_name_plural': 'imports'},
        ),
        migrations.AlterModelOptions(
            name='importitem',
            options={'ordering': ['batch', 'original_id', 'position'], 'verbose_name': 'import item', 'verbose_name_plural': 'import items'},
        ),
        migrations.AlterModelOptions(
            name='original',
            options={'ordering': ['-received_at', '-pk'], 'verbose_name': 'original', 'verbose_name_plural': 'originals'},
        ),
        migrations.AlterModelOptions(
            name='quote',
            options={'ordering': ['article', 'position'], 'verbose_name': 'quote', 'verbose_name_plural': 'quotes'},
        ),
        migrations.AlterModelOptions(
            name='relatedteaser',
            options={'ordering': ['article', 'position'], 'verbose_name': 'teaser', 'verbose_name_plural': 'teasers'},
        ),
        migrations.AlterModelOptions(
            name='revision',
            options={'ordering': ['article', '-number'], 'verbose_name': 'revision', 'verbose_name_plural': 'revisions'},
        ),
        migrations.AlterModelOptions(
            name='speaker',
            options={'ordering': ['name'], 'verbose_name': 'speaker', 'verbose_name_plural': 'speakers'},
        ),
        migrations.AlterModelOptions(
            name='speakeralias',
            options={'ordering': ['name'], 'verbose_name': 'alias', 'verbose_name_plural': 'aliases'},
        ),
        migrations.AlterModelOptions(
            name='topic',
            options={'ordering': ['name'], 'verbose_name': 'topic', 'verbose_name_plural': 'topics'},
        ),
        migrations.AlterField(
            model_name='article',
            name='body',
            field=models.TextField(verbose_name='body'),
        ),
        migrations.AlterField(
            model_name='article',
            name='byline',
            field=models.TextField(blank=True, verbose_name='byline'),
        ),
        migrations.AlterField(
            model_name='article',
            name='created_at',
            field=models.DateTimeField(auto_now_add=True, verbose_name='created at'),
        ),
        migrations.AlterField(
            model_name='article',
            name='credit',
            field=models.TextField(blank=True, verbose_name='credit'),
        ),
        migrations.AlterField(
            model_name='article',
            name='dateline',
            field=models.TextField(blank=True, help_text='As the agency printed it.', verbose_name='dateline'),
        ),
        migrations.AlterField(
            model_name='article',
            name='dateline_date',
            field=models.DateField(blank=True, null=True, verbose_name='dateline date'),
        ),
        migrations.AlterField(
            model_name='article',
            name='dateline_places',
            field=models.JSONField(blank=True, default=list, verbose_name='dateline places'),
        ),
        migrations.AlterField(
            model_name='article',
            name='edited_fields',
            field=models.JSONField(default=list, editable=False, help_text='Fields that an editor set; never overwritten.', verbose_name='edited fields'),
        ),
        migrations.AlterField(
            model_name='article',
            name='embargoed_until',
            field=models.DateTimeField(blank=True, null=True, verbose_name='embargoed until'),
        ),
        migrations.AlterField(
            model_name='article',
            name='guid',
            field=models.CharField(blank=True, db_index=True, max_length=255, verbose_name='guid'),
        ),
        migrations.AlterField(
            model_name='article',
            name='headline',
            field=models.TextField(verbose_name='headline'),
        ),
        migrations.AlterField(
            model_name='article',
            name='language',
            field=models.CharField(blank=True, max_length=16, verbose_name='language'),
        ),
        migrations.AlterField(
            model_name='article',
            name='lede',
            field=models.TextField(blank=True, verbose_name='lede'),
        ),
        migrations.AlterField(
            model_name='article',
            name='legal_notice',
            field=models.TextField(blank=True, verbose_name='legal notice'),
        ),
        migrations.AlterField(
            model_name='article',
            name='pub_status',
            field=models.CharField(choices=[('usable', 'usable'), ('withheld', 'withheld'), ('canceled', 'canceled')], default='usable', max_length=8, verbose_name='pub status'),
        ),
        migrations.AlterField(
            model_name='article',
            name='published_at',
            field=models.DateTimeField(verbose_name='published at'),
        ),
        migrations.AlterField(
            model_name='article',
            name='published_from',
            field=models.CharField(choices=[('dateline', 'dateline'), ('file', 'file'), ('received', 'time of receipt'), ('editor', 'editor')], default='received', max_length=8, verbose_name='published from'),
        ),
        migrations.AlterField(
            model_name='article',
            name='published_precision',
            field=models.CharField(choices=[('day', 'day'), ('minute', 'minute')], default='day', max_length=8, verbose_name='published precision'),
        ),
        migrations.AlterField(
            model_name='article',
            name='sign_off',
            field=models.TextField(blank=True, verbose_name='sign off'),
        ),
        migrations.AlterField(
            model_name='article',
            name='slugline',
            field=models.TextField(blank=True, verbose_name='slugline'),
        ),
        migrations.AlterField(
            model_name='article',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='articles.source', verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='article',
            name='status',
            field=models.CharField(blank=True, help_text='Status words as sent.', max_length=64, verbose_name='status'),
        ),
        migrations.AlterField(
            model_name='article',
            name='topics',
            field=models.ManyToManyField(related_name='articles', through='articles.ArticleTopic', to='articles.topic', verbose_name='topics'),
        ),
        migrations.AlterField(
            model_name='article',
            name='updated_at',
            field=models.DateTimeField(auto_now=True, verbose_name='updated at'),
        ),
        migrations.AlterField(
            model_name='article',
            name='urgency',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='urgency'),
        ),
        migrations.AlterField(
            model_name='article',
            name='version',
            field=models.CharField(blank=True, max_length=64, verbose_name='version'),
        ),
        migrations.AlterField(
            model_name='articletopic',
            name='added_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='added by'),
        ),
        migrations.AlterField(
            model_name='articletopic',
            name='article',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='articletopic',
            name='origin',
            field=models.CharField(choices=[('rules', 'found by rules'), ('file', 'sent by the agency'), ('editor', 'set by an editor')], default='rules', max_length=8, verbose_name='origin'),
        ),
        migrations.AlterField(
            model_name='articletopic',
            name='topic',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='articles.topic', verbose_name='topic'),
        ),
        migrations.AlterField(
            model_name='articletopic',
            name='words',
            field=models.JSONField(blank=True, default=list, help_text="The story's words that led to it.", verbose_name='words'),
        ),
        migrations.AlterField(
            model_name='importbatch',
            name='as_read',
            field=models.BooleanField(default=False, help_text='Stored as it is read, without an editor looking first.', verbose_name='as read'),
        ),
        migrations.AlterField(
            model_name='importbatch',
            name='created_at',
            field=models.DateTimeField(auto_now_add=True, verbose_name='created at'),
        ),
        migrations.AlterField(
            model_name='importbatch',
            name='label',
            field=models.CharField(max_length=200, verbose_name='label'),
        ),
        migrations.AlterField(
            model_name='importbatch',
            name='made_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='made by'),
        ),
        migrations.AlterField(
            model_name='importbatch',
            name='received_at',
            field=models.DateTimeField(verbose_name='received at'),
        ),
        migrations.AlterField(
            model_name='importbatch',
            name='source',
            field=models.ForeignKey(blank=True, help_text='The agency, where the editor chose it.', null=True, on_delete=django.db.models.deletion.PROTECT, to='articles.source', verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='article',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='import_items', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='attempts',
            field=models.PositiveSmallIntegerField(default=0, help_text='How often a worker has begun with it and not come to its end.', verbose_name='attempts'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='articles.importbatch', verbose_name='batch'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='begins',
            field=models.PositiveBigIntegerField(default=0, help_text='The byte from which on the original is read for this story.', verbose_name='begins'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='end',
            field=models.PositiveIntegerField(blank=True, help_text='Before which it ends.', null=True, verbose_name='end'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='ends',
            field=models.PositiveBigIntegerField(blank=True, help_text='The byte before which that ends; none: with the file.', null=True, verbose_name='ends'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='headline',
            field=models.TextField(blank=True, verbose_name='headline'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='original',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='articles.original', verbose_name='original'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='position',
            field=models.PositiveIntegerField(help_text='Counts the original’s stories from 1; 0 is the original itself.', verbose_name='position'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='reason',
            field=models.TextField(blank=True, verbose_name='reason'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='start',
            field=models.PositiveIntegerField(blank=True, help_text='The character of the text at which its story starts, once an editor has marked the copy; none: where the parser says.', null=True, verbose_name='start'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='state',
            field=models.CharField(choices=[('unread', 'still to be read'), ('queued', 'in the queue'), ('waiting', 'waiting for an editor'), ('stored', 'stored'), ('unchanged', 'in the archive already'), ('revision', 'new revision'), ('review', 'needs review'), ('refused', 'refused'), ('failed', 'failed'), ('undone', 'undone')], default='waiting', max_length=9, verbose_name='state'),
        ),
        migrations.AlterField(
            model_name='importitem',
            name='tried_at',
            field=models.DateTimeField(blank=True, help_text='When a worker last took it from the queue.', null=True, verbose_name='tried at'),
        ),
        migrations.AlterField(
            model_name='original',
            name='format',
            field=models.CharField(default='plain', max_length=16, verbose_name='format'),
        ),
        migrations.AlterField(
            model_name='original',
            name='name',
            field=models.CharField(blank=True, help_text='File name, if there was one.', max_length=255, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='original',
            name='received_at',
            field=models.DateTimeField(verbose_name='received at'),
        ),
        migrations.AlterField(
            model_name='original',
            name='sha256',
            field=models.CharField(max_length=64, unique=True, verbose_name='sha256'),
        ),
        migrations.AlterField(
            model_name='original',
            name='size',
            field=models.PositiveBigIntegerField(verbose_name='size'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='article',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotes', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='certainty',
            field=models.CharField(choices=[('sure', 'sure'), ('check', 'please check'), ('unknown', 'speaker unknown')], default='unknown', max_length=7, verbose_name='certainty'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='cue',
            field=models.CharField(blank=True, help_text='The reporting word.', max_length=100, verbose_name='cue'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='end',
            field=models.PositiveIntegerField(verbose_name='end'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='kind',
            field=models.CharField(choices=[('direct', 'direct'), ('mixed', 'part of a sentence'), ('indirect', 'without marks')], default='direct', max_length=8, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='mention',
            field=models.TextField(blank=True, help_text='The words that name the speaker.', verbose_name='mention'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='position',
            field=models.PositiveIntegerField(help_text='Counts a story’s quotes from 1.', verbose_name='position'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='review',
            field=models.CharField(choices=[('machine', 'read by rules'), ('confirmed', 'confirmed'), ('mended', 'mended'), ('rejected', 'not a quote')], default='machine', max_length=9, verbose_name='review'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='role',
            field=models.TextField(blank=True, verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='speaker',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='quotes', to='articles.speaker', verbose_name='speaker'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='start',
            field=models.PositiveIntegerField(verbose_name='start'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='text',
            field=models.TextField(verbose_name='text'),
        ),
        migrations.AlterField(
            model_name='quote',
            name='why',
            field=models.TextField(blank=True, help_text='What the certainty rests on.', verbose_name='why'),
        ),
        migrations.AlterField(
            model_name='relatedteaser',
            name='article',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='teasers', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='relatedteaser',
            name='position',
            field=models.PositiveIntegerField(verbose_name='position'),
        ),
        migrations.AlterField(
            model_name='relatedteaser',
            name='target',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='teased_in', to='articles.article', verbose_name='target'),
        ),
        migrations.AlterField(
            model_name='relatedteaser',
            name='text',
            field=models.TextField(verbose_name='text'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='article',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='created_at',
            field=models.DateTimeField(auto_now_add=True, verbose_name='created at'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='fingerprint',
            field=models.CharField(blank=True, db_index=True, help_text='SHA-256 of the copy it was read from, white space apart.', max_length=64, verbose_name='fingerprint'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='held',
            field=models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='held'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='made_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='made by'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='note',
            field=models.TextField(blank=True, help_text='What changed, in the agency’s words or ours.', verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='number',
            field=models.PositiveIntegerField(verbose_name='number'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='original',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisions', to='articles.original', verbose_name='original'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='reason',
            field=models.CharField(choices=[('first', 'first received'), ('update', 'update'), ('correction', 'correction'), ('earlier', 'an earlier version'), ('kill', 'kill'), ('notice', 'notice of a correction'), ('edit', 'edited here'), ('reread', 'read again')], default='first', max_length=12, verbose_name='reason'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='segments',
            field=models.JSONField(default=list, verbose_name='segments'),
        ),
        migrations.AlterField(
            model_name='source',
            name='code',
            field=models.CharField(max_length=32, unique=True, validators=[django.core.validators.RegexValidator('\\A[A-Za-z0-9][A-Za-z0-9_-]*\\Z', 'A code is letters, digits, hyphens and underscores.')], verbose_name='code'),
        ),
        migrations.AlterField(
            model_name='source',
            name='dateline_names',
            field=models.JSONField(blank=True, default=list, help_text='The agency as its datelines print it.', verbose_name='dateline names'),
        ),
        migrations.AlterField(
            model_name='source',
            name='languages',
            field=models.JSONField(blank=True, default=list, help_text='Language codes.', verbose_name='languages'),
        ),
        migrations.AlterField(
            model_name='source',
            name='legal_markers',
            field=models.JSONField(blank=True, default=list, help_text='Words that open the legal notice.', verbose_name='legal markers'),
        ),
        migrations.AlterField(
            model_name='source',
            name='name',
            field=models.CharField(max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='source',
            name='sign_offs',
            field=models.JSONField(blank=True, default=list, help_text='What closes a story.', verbose_name='sign offs'),
        ),
        migrations.AlterField(
            model_name='source',
            name='teaser_labels',
            field=models.JSONField(blank=True, default=list, help_text='Words above a block of teasers.', verbose_name='teaser labels'),
        ),
        migrations.AlterField(
            model_name='source',
            name='time_zone',
            field=models.CharField(blank=True, help_text='An embargo that names no zone is in this one, such as Europe/Istanbul.', max_length=64, validators=[articles.models.source.validate_time_zone], verbose_name='time zone'),
        ),
        migrations.AlterField(
            model_name='source',
            name='trailing_teasers',
            field=models.BooleanField(default=False, help_text='Paragraphs after the legal notice or sign-off are other stories.', verbose_name='trailing teasers'),
        ),
        migrations.AlterField(
            model_name='source',
            name='website',
            field=models.URLField(blank=True, verbose_name='website'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='kind',
            field=models.CharField(choices=[('person', 'person'), ('organisation', 'organisation'), ('document', 'document')], default='person', max_length=16, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='name',
            field=models.CharField(max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='role',
            field=models.TextField(blank=True, help_text='As the newest story gives it.', verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='role_seen_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='role seen at'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='slug',
            field=models.SlugField(allow_unicode=True, max_length=120, unique=True, verbose_name='slug'),
        ),
        migrations.AlterField(
            model_name='speakeralias',
            name='name',
            field=models.CharField(max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='speakeralias',
            name='speaker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='articles.speaker', verbose_name='speaker'),
        ),
        migrations.AlterField(
            model_name='topic',
            name='code',
            field=models.CharField(max_length=32, unique=True, verbose_name='code'),
        ),
        migrations.AlterField(
            model_name='topic',
            name='name',
            field=models.CharField(max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='topic',
            name='parent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='articles.topic', verbose_name='parent'),
        ),
        migrations.AlterField(
            model_name='topic',
            name='slug',
            field=models.SlugField(max_length=120, unique=True, verbose_name='slug'),
        ),
        migrations.AlterField(
            model_name='topic',
            name='terms',
            field=models.JSONField(blank=True, default=dict, help_text='Words that point to the topic, by language, each with its weight.', verbose_name='terms'),
        ),
    ]
