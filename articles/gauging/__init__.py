"""How fast the archive's pages are, on the archive of the database in use.

A time alone says little of a program, since machines differ and are shared; so
each is taken in one run with a yardstick and told as a ratio: datasette on the
same file, a bare "hello" of the same stack, the same page of a smaller archive.
`manage.py measure archive` prints what these modules find.
"""
