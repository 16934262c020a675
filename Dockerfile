# Build: everything that needs pip goes into one virtual environment.
FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.txt .
RUN /opt/venv/bin/pip install -r requirements.txt

# Run: the environment and the program, owned by root, run by nobody of importance.
FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home archive \
 && install -d -o archive -g archive /var/lib/newsarchive
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY . .
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DEBUG=0 \
    ARCHIVE_DIR=/var/lib/newsarchive
RUN python -m newsarchive.catalogues
# Names of static files carry their hash; making them needs a key and a host, but keeps neither.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(50))')" \
    ALLOWED_HOSTS=localhost \
    python manage.py collectstatic --noinput
USER archive
VOLUME /var/lib/newsarchive
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["gunicorn", "newsarchive.wsgi"]
