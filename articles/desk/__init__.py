"""The import desk: agency copy is pasted, previewed, mended and stored here.

`screens` are the pages, `trays` what waits on them, `preview` shows a paste in
its labelled stretches, `mending` turns what an editor changed into what the
importer is told, `review` is the queue of quotes in doubt, and `site` is the
admin that the desk is part of.
"""
