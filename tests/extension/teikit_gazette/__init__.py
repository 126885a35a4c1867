"""What another project adds to teikit: a layout, a recogniser, and a language."""
