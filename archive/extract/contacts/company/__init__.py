"""Those who were there besides the two sides.

joining.py      adds them to the contacts that a sentence tells or looks back on
attending.py    "en présence de Y"; retinue.py: at somebody's side, told behind the contact
conveners.py    who held or chaired it; represented.py: "le Togo était représenté par X"
assembly.py, openings.py   by their office, or because they spoke; signers.py: because they signed
"""
