"""WHO MAY: how somebody gets in, what her role lets her do, and when her session ends.

migrations/        the roles, as groups
doors.py, urls.py  login with a second factor; codes.py: wrong codes count like wrong passwords
sessions.py        when a session ends; second_factor.py: no desk without one, where it is required
admin.py           accounts in the desk
"""
