"""Django's PostgreSQL, with connections out of the pool looked at before they are used."""
