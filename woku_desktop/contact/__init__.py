"""How a person may be reached: e-mail addresses and phone numbers, brought to one form."""
