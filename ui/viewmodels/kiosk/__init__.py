"""A till that nobody leaves without a PIN, and one that payers use by themselves."""
