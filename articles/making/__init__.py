"""Invented stories by the million, for measuring how the archive bears its size.

`stories` tells each by its number; `storing` alone knows the database.
"""
