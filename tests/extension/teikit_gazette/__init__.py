"""What another project adds to teikit: a layout, a recogniser, and two languages."""
