"""What only a kiosk needs around the window: leaving it on record, and a screen that stays on."""
