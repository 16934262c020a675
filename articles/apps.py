from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ArticlesConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "articles"
    verbose_name = "Archive"


class ArchiveAdminConfig(AdminConfig):
    default_site = "articles.desk.site.ArchiveAdminSite"
