"""How well the parser reads, held against copy whose right reading is known.

Corpora belong to others and stay where they are: nothing here keeps a row of
one, only counts. `manage.py measure` prints what these modules find.
"""


class CannotMeasure(Exception):
    """Something needed is missing or broken; the message is for who measures."""
