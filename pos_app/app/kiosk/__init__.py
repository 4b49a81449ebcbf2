"""What a kiosk and its fleet need around the window: leaving it on record, a screen that stays on,
and health for the monitoring.
"""
