"""From the microphone to a sealed take and an encoded voice, and back to a loudspeaker."""
