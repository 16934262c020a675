"""The words of reporting, one file a language."""
