<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>About</name>
        <message>
            <source>A file for whoever helps you: logs, settings and numbers. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation>A file for whoever helps you: logs, settings and numbers. It carries no key, no voice, no contact and nothing that was said.</translation>
        </message>
        <message>
            <source>Built with</source>
            <translation>Built with</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Copy the versions</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>Folders</translation>
        </message>
        <message>
            <source>If something does not work</source>
            <translation>If something does not work</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open the folder of logs</source>
            <translation>Open the folder of logs</translation>
        </message>
        <message>
            <source>Open the folder of settings</source>
            <translation>Open the folder of settings</translation>
        </message>
        <message>
            <source>Open the folder of voices, which are sealed</source>
            <translation>Open the folder of voices, which are sealed</translation>
        </message>
        <message>
            <source>Records a spoken opinion and delivers it to Woku. MIT licence.</source>
            <translation>Records a spoken opinion and delivers it to Woku. MIT licence.</translation>
        </message>
        <message>
            <source>Save diagnostics</source>
            <translation>Save diagnostics</translation>
        </message>
        <message>
            <source>Save diagnostics…</source>
            <translation>Save diagnostics…</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Saved: {file}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
    </context>
    <context>
        <name>Admin</name>
        <message>
            <source>Another PIN</source>
            <translation>Another PIN</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>How loud visitors hear their own recording.</source>
            <translation>How loud visitors hear their own recording.</translation>
        </message>
        <message>
            <source>It takes no opinions.</source>
            <translation>It takes no opinions.</translation>
        </message>
        <message>
            <source>It takes the place of the one there is.</source>
            <translation>It takes the place of the one there is.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Last delivered: {day}, {time}</source>
            <translation>Last delivered: {day}, {time}</translation>
        </message>
        <message>
            <source>Leave the kiosk</source>
            <translation>Leave the kiosk</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Louder</translation>
        </message>
        <message>
            <source>Nothing was delivered since the program started.</source>
            <translation>Nothing was delivered since the program started.</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Quieter</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>Restart</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Switch sleep and the screen saver off in its settings.</source>
            <translation>Switch sleep and the screen saver off in its settings.</translation>
        </message>
        <message>
            <source>The screen may go dark by itself</source>
            <translation>The screen may go dark by itself</translation>
        </message>
        <message>
            <source>The system did not promise to stay awake.</source>
            <translation>The system did not promise to stay awake.</translation>
        </message>
        <message>
            <source>This key lists no wokus.</source>
            <translation>This key lists no wokus.</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>delivered</translation>
        </message>
        <message>
            <source>need somebody</source>
            <translation>need somebody</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message numerus="yes">
            <source>%n voice(s) need you</source>
            <translation>
                <numerusform>%n voice needs you</numerusform>
                <numerusform>%n voices need you</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is sent at the moment</source>
            <translation>Nothing is sent at the moment</translation>
        </message>
        <message>
            <source>Open Woku to see what to do.</source>
            <translation>Open Woku to see what to do.</translation>
        </message>
    </context>
    <context>
        <name>Allowed</name>
        <message>
            <source>"auto", "portrait" or "landscape"</source>
            <translation>"auto", "portrait" or "landscape"</translation>
        </message>
        <message>
            <source>"auto", "yes" or "no"</source>
            <translation>"auto", "yes" or "no"</translation>
        </message>
        <message>
            <source>"email" or "anonymous"</source>
            <translation>"email" or "anonymous"</translation>
        </message>
        <message>
            <source>"es", "en", "pt", or "" for the system's</source>
            <translation>"es", "en", "pt", or "" for the system's</translation>
        </message>
        <message>
            <source>"mp3", "wav", "flac" or "ogg"</source>
            <translation>"mp3", "wav", "flac" or "ogg"</translation>
        </message>
        <message>
            <source>"resend" or "hold"</source>
            <translation>"resend" or "hold"</translation>
        </message>
        <message>
            <source>1 to 3000 characters</source>
            <translation>1 to 3000 characters</translation>
        </message>
        <message>
            <source>24 hexadecimal digits</source>
            <translation>24 hexadecimal digits</translation>
        </message>
        <message>
            <source>4 to 12 digits</source>
            <translation>4 to 12 digits</translation>
        </message>
        <message>
            <source>7 to 15 digits with the country code, like 56982959776</source>
            <translation>7 to 15 digits with the country code, like 56982959776</translation>
        </message>
        <message>
            <source>8 to 512 letters, digits and signs without spaces</source>
            <translation>8 to 512 letters, digits and signs without spaces</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>Woku id</source>
            <translation>Woku id</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Woku key</translation>
        </message>
        <message>
            <source>Woku's address</source>
            <translation>Woku's address</translation>
        </message>
        <message>
            <source>a phone number, with the country code if it is from another country</source>
            <translation>a phone number, with the country code if it is from another country</translation>
        </message>
        <message>
            <source>a text of at most 200 characters</source>
            <translation>a text of at most 200 characters</translation>
        </message>
        <message>
            <source>a text of at most 300 characters</source>
            <translation>a text of at most 300 characters</translation>
        </message>
        <message>
            <source>a time of the day like "04:00"</source>
            <translation>a time of the day like "04:00"</translation>
        </message>
        <message>
            <source>a two-letter country code like "CL"</source>
            <translation>a two-letter country code like "CL"</translation>
        </message>
        <message>
            <source>a whole number from 0 to 100</source>
            <translation>a whole number from 0 to 100</translation>
        </message>
        <message>
            <source>a whole number from 1 to 5</source>
            <translation>a whole number from 1 to 5</translation>
        </message>
        <message>
            <source>a whole number from 1 to 8</source>
            <translation>a whole number from 1 to 8</translation>
        </message>
        <message>
            <source>a whole number of days from 0 to 3650</source>
            <translation>a whole number of days from 0 to 3650</translation>
        </message>
        <message>
            <source>a whole number of days from 1 to 3650</source>
            <translation>a whole number of days from 1 to 3650</translation>
        </message>
        <message>
            <source>a whole number of seconds from 10 to 600</source>
            <translation>a whole number of seconds from 10 to 600</translation>
        </message>
        <message>
            <source>a whole number of seconds from 10 to 900</source>
            <translation>a whole number of seconds from 10 to 900</translation>
        </message>
        <message>
            <source>a whole number of seconds from 3 to 60</source>
            <translation>a whole number of seconds from 3 to 60</translation>
        </message>
        <message>
            <source>a whole number of seconds from 5 to 300</source>
            <translation>a whole number of seconds from 5 to 300</translation>
        </message>
        <message>
            <source>an address like name@example.com</source>
            <translation>an address like name@example.com</translation>
        </message>
        <message>
            <source>an age recipient ("age1…")</source>
            <translation>an age recipient ("age1…")</translation>
        </message>
        <message>
            <source>an https address (http only for this machine itself)</source>
            <translation>an https address (http only for this machine itself)</translation>
        </message>
        <message>
            <source>an https address like https://clientapi.woku.app (http only for this machine)</source>
            <translation>an https address like https://clientapi.woku.app (http only for this machine)</translation>
        </message>
        <message>
            <source>days and times like "Mo-Fr 09:00-18:00; Sa 10:00-14:00"</source>
            <translation>days and times like "Mo-Fr 09:00-18:00; Sa 10:00-14:00"</translation>
        </message>
        <message>
            <source>nothing when the person is anonymous</source>
            <translation>nothing when the person is anonymous</translation>
        </message>
        <message>
            <source>profile</source>
            <translation>profile</translation>
        </message>
        <message>
            <source>some of "es", "en" and "pt", each once</source>
            <translation>some of "es", "en" and "pt", each once</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>standard input</translation>
        </message>
        <message>
            <source>the microphone</source>
            <translation>the microphone</translation>
        </message>
        <message>
            <source>the same digits twice</source>
            <translation>the same digits twice</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true or false</translation>
        </message>
        <message>
            <source>two lines: the Woku key, then the PIN</source>
            <translation>two lines: the Woku key, then the PIN</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>up to 32 small letters, digits, dashes and underscores</source>
            <translation>up to 32 small letters, digits, dashes and underscores</translation>
        </message>
        <message>
            <source>what nobody guesses at once: not one digit again and again, no row like 1234 or 4321</source>
            <translation>what nobody guesses at once: not one digit again and again, no row like 1234 or 4321</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Already open</source>
            <translation>Already open</translation>
        </message>
        <message>
            <source>This desk is already open in another window.</source>
            <translation>This desk is already open in another window.</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message numerus="yes">
            <source>%n character(s) left</source>
            <translation>
                <numerusform>%n character left</numerusform>
                <numerusform>%n characters left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s left</source>
            <translation>
                <numerusform>%n s left</numerusform>
                <numerusform>%n s left</numerusform>
            </translation>
        </message>
        <message>
            <source>A recording from {day} was not sent</source>
            <translation>A recording from {day} was not sent</translation>
        </message>
        <message>
            <source>A recording from {time} was not sent</source>
            <translation>A recording from {time} was not sent</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Again</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Another</translation>
        </message>
        <message>
            <source>Choose microphone</source>
            <translation>Choose microphone</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Discard the recording from {day}?</source>
            <translation>Discard the recording from {day}?</translation>
        </message>
        <message>
            <source>Discard the recording from {time}?</source>
            <translation>Discard the recording from {time}?</translation>
        </message>
        <message>
            <source>Everything is ready to send.</source>
            <translation>Everything is ready to send.</translation>
        </message>
        <message>
            <source>Finish the recording to be able to send.</source>
            <translation>Finish the recording to be able to send.</translation>
        </message>
        <message>
            <source>Finishing…</source>
            <translation>Finishing…</translation>
        </message>
        <message>
            <source>How was your experience?</source>
            <translation>How was your experience?</translation>
        </message>
        <message>
            <source>Improvement</source>
            <translation>Improvement</translation>
        </message>
        <message>
            <source>It could not be kept yet, so it was not sent.</source>
            <translation>It could not be kept yet, so it was not sent.</translation>
        </message>
        <message numerus="yes">
            <source>It ended at the limit of %n s.</source>
            <translation>
                <numerusform>It ended at the limit of %n s.</numerusform>
                <numerusform>It ended at the limit of %n s.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is checked by itself; the recording is kept</source>
            <translation>It is checked by itself; the recording is kept</translation>
        </message>
        <message>
            <source>It is checked by itself; what you wrote is kept</source>
            <translation>It is checked by itself; what you wrote is kept</translation>
        </message>
        <message>
            <source>It is destroyed, and can't be brought back.</source>
            <translation>It is destroyed, and can't be brought back.</translation>
        </message>
        <message>
            <source>It is distorted: too loud.</source>
            <translation>It is distorted: too loud.</translation>
        </message>
        <message>
            <source>It is kept safe. Use it, or record a new one.</source>
            <translation>It is kept safe. Use it, or record a new one.</translation>
        </message>
        <message>
            <source>It is kept, and leaves by itself as soon as it can</source>
            <translation>It is kept, and leaves by itself as soon as it can</translation>
        </message>
        <message>
            <source>It is quiet, and can be sent.</source>
            <translation>It is quiet, and can be sent.</translation>
        </message>
        <message>
            <source>It is sent by itself, you can go on</source>
            <translation>It is sent by itself, you can go on</translation>
        </message>
        <message>
            <source>It may have arrived</source>
            <translation>It may have arrived</translation>
        </message>
        <message>
            <source>It needs your attention</source>
            <translation>It needs your attention</translation>
        </message>
        <message>
            <source>It was cut off: its last second may be missing.</source>
            <translation>It was cut off: its last second may be missing.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Keep it</translation>
        </message>
        <message>
            <source>Keeping your opinion safe…</source>
            <translation>Keeping your opinion safe…</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Microphone closed</source>
            <translation>Microphone closed</translation>
        </message>
        <message>
            <source>Microphone closed until you touch</source>
            <translation>Microphone closed until you touch</translation>
        </message>
        <message>
            <source>Microphone open. Touch the button to finish.</source>
            <translation>Microphone open. Touch the button to finish.</translation>
        </message>
        <message>
            <source>New opinion</source>
            <translation>New opinion</translation>
        </message>
        <message>
            <source>No microphone is plugged in.</source>
            <translation>No microphone is plugged in.</translation>
        </message>
        <message>
            <source>No sound arrives. Check the microphone's plug.</source>
            <translation>No sound arrives. Check the microphone's plug.</translation>
        </message>
        <message>
            <source>No woku is set yet: choose one at the top to send.</source>
            <translation>No woku is set yet: choose one at the top to send.</translation>
        </message>
        <message>
            <source>Not delivered yet; the recording is kept</source>
            <translation>Not delivered yet; the recording is kept</translation>
        </message>
        <message>
            <source>Not delivered yet; what you wrote is kept</source>
            <translation>Not delivered yet; what you wrote is kept</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>Not readable now</translation>
        </message>
        <message>
            <source>Nothing can be sent to this woku. Choose another at the top.</source>
            <translation>Nothing can be sent to this woku. Choose another at the top.</translation>
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>Nothing is heard. Unmute the microphone or choose another.</translation>
        </message>
        <message>
            <source>Nothing is written yet.</source>
            <translation>Nothing is written yet.</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>One moment.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n characters fit: the rest was cut.</source>
            <translation>
                <numerusform>Only %n characters fit: the rest was cut.</numerusform>
                <numerusform>Only %n characters fit: the rest was cut.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n s left</source>
            <translation>
                <numerusform>Only %n s left</numerusform>
                <numerusform>Only %n s left</numerusform>
            </translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Open settings</translation>
        </message>
        <message>
            <source>Opening the microphone…</source>
            <translation>Opening the microphone…</translation>
        </message>
        <message>
            <source>Opening the recording…</source>
            <translation>Opening the recording…</translation>
        </message>
        <message>
            <source>Opinion delivered</source>
            <translation>Opinion delivered</translation>
        </message>
        <message>
            <source>Opinion saved</source>
            <translation>Opinion saved</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>Received at {time}</source>
            <translation>Received at {time}</translation>
        </message>
        <message>
            <source>Received at {time}, with its transcription</source>
            <translation>Received at {time}, with its transcription</translation>
        </message>
        <message>
            <source>Received at {time}, without a transcription</source>
            <translation>Received at {time}, without a transcription</translation>
        </message>
        <message>
            <source>Recognition</source>
            <translation>Recognition</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Record again</translation>
        </message>
        <message>
            <source>Record your voice</source>
            <translation>Record your voice</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Recording</translation>
        </message>
        <message>
            <source>Recording has started.</source>
            <translation>Recording has started.</translation>
        </message>
        <message>
            <source>Recording ready</source>
            <translation>Recording ready</translation>
        </message>
        <message>
            <source>Send opinion</source>
            <translation>Send opinion</translation>
        </message>
        <message>
            <source>Sending, {percent}</source>
            <translation>Sending, {percent}</translation>
        </message>
        <message numerus="yes">
            <source>Sound was lost in %n place(s).</source>
            <translation>
                <numerusform>Sound was lost in %n place.</numerusform>
                <numerusform>Sound was lost in %n places.</numerusform>
            </translation>
        </message>
        <message>
            <source>Speak instead</source>
            <translation>Speak instead</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Stop recording</translation>
        </message>
        <message>
            <source>The microphone is about to listen</source>
            <translation>The microphone is about to listen</translation>
        </message>
        <message>
            <source>The recording is ready.</source>
            <translation>The recording is ready.</translation>
        </message>
        <message>
            <source>The recording was thrown away.</source>
            <translation>The recording was thrown away.</translation>
        </message>
        <message>
            <source>This was understood</source>
            <translation>This was understood</translation>
        </message>
        <message>
            <source>This was written</source>
            <translation>This was written</translation>
        </message>
        <message>
            <source>This woku only takes opinions with an e-mail.</source>
            <translation>This woku only takes opinions with an e-mail.</translation>
        </message>
        <message>
            <source>To send, add: {items}.</source>
            <translation>To send, add: {items}.</translation>
        </message>
        <message>
            <source>Too loud. Move back a little.</source>
            <translation>Too loud. Move back a little.</translation>
        </message>
        <message>
            <source>Touch a star</source>
            <translation>Touch a star</translation>
        </message>
        <message>
            <source>Touch to record your voice</source>
            <translation>Touch to record your voice</translation>
        </message>
        <message>
            <source>Transcription</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message numerus="yes">
            <source>Up to %n characters. Escape leads back.</source>
            <translation>
                <numerusform>Up to %n characters. Escape leads back.</numerusform>
                <numerusform>Up to %n characters. Escape leads back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %n s. You can listen before sending.</source>
            <translation>
                <numerusform>Up to %n s. You can listen before sending.</numerusform>
                <numerusform>Up to %n s. You can listen before sending.</numerusform>
            </translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Use it</translation>
        </message>
        <message>
            <source>Very quiet. Come closer to the microphone.</source>
            <translation>Very quiet. Come closer to the microphone.</translation>
        </message>
        <message>
            <source>What was written</source>
            <translation>What was written</translation>
        </message>
        <message>
            <source>What you wrote is not sent.</source>
            <translation>What you wrote is not sent.</translation>
        </message>
        <message>
            <source>What you wrote is sent, your recording is not.</source>
            <translation>What you wrote is sent, your recording is not.</translation>
        </message>
        <message>
            <source>Woku is listening to it, you can go on</source>
            <translation>Woku is listening to it, you can go on</translation>
        </message>
        <message>
            <source>Woku is reading it, you can go on</source>
            <translation>Woku is reading it, you can go on</translation>
        </message>
        <message>
            <source>Woku received the voice and gave back no transcription.</source>
            <translation>Woku received the voice and gave back no transcription.</translation>
        </message>
        <message>
            <source>Woku says that this woku is closed.</source>
            <translation>Woku says that this woku is closed.</translation>
        </message>
        <message>
            <source>Woku says that this woku takes no opinions for now.</source>
            <translation>Woku says that this woku takes no opinions for now.</translation>
        </message>
        <message>
            <source>Write here what you would say.</source>
            <translation>Write here what you would say.</translation>
        </message>
        <message>
            <source>Write instead</source>
            <translation>Write instead</translation>
        </message>
        <message>
            <source>Your opinion in writing</source>
            <translation>Your opinion in writing</translation>
        </message>
        <message>
            <source>Your opinion is saved.</source>
            <translation>Your opinion is saved.</translation>
        </message>
        <message>
            <source>Your opinion was delivered.</source>
            <translation>Your opinion was delivered.</translation>
        </message>
        <message>
            <source>Your recording is not sent.</source>
            <translation>Your recording is not sent.</translation>
        </message>
        <message>
            <source>Your recording is sent, what you wrote is not.</source>
            <translation>Your recording is sent, what you wrote is not.</translation>
        </message>
        <message>
            <source>Your voice is missing: that recording was silent and was not kept.</source>
            <translation>Your voice is missing: that recording was silent and was not kept.</translation>
        </message>
        <message>
            <source>Your voice is missing: that recording was too short and was not kept.</source>
            <translation>Your voice is missing: that recording was too short and was not kept.</translation>
        </message>
        <message>
            <source>a few words</source>
            <translation>a few words</translation>
        </message>
        <message>
            <source>a star</source>
            <translation>a star</translation>
        </message>
        <message>
            <source>a valid e-mail</source>
            <translation>a valid e-mail</translation>
        </message>
        <message>
            <source>a valid phone number</source>
            <translation>a valid phone number</translation>
        </message>
        <message>
            <source>a woku (at the top)</source>
            <translation>a woku (at the top)</translation>
        </message>
        <message>
            <source>a woku that takes opinions</source>
            <translation>a woku that takes opinions</translation>
        </message>
        <message>
            <source>an e-mail</source>
            <translation>an e-mail</translation>
        </message>
        <message>
            <source>the end of the recording</source>
            <translation>the end of the recording</translation>
        </message>
        <message>
            <source>your voice</source>
            <translation>your voice</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} and {last}</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} of {total}</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} of 5</translation>
        </message>
        <message>
            <source>“{name}” is not plugged in.</source>
            <translation>“{name}” is not plugged in.</translation>
        </message>
        <message>
            <source>“{name}” is not plugged in: “{other}” is used.</source>
            <translation>“{name}” is not plugged in: “{other}” is used.</translation>
        </message>
    </context>
    <context>
        <name>Checkup</name>
        <message>
            <source>Checking…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disk</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Everything is in order.</translation>
        </message>
        <message>
            <source>It goes with Woku's, to {seconds} seconds.</source>
            <translation>It goes with Woku's, to {seconds} seconds.</translation>
        </message>
        <message>
            <source>It is open, and holds the key that seals voices.</source>
            <translation>It is open, and holds the key that seals voices.</translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation>Keyring</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microphone</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>Not checked yet.</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Outbox</translation>
        </message>
        <message>
            <source>The list of voices opens. Waiting: {waiting}.</source>
            <translation>The list of voices opens. Waiting: {waiting}.</translation>
        </message>
        <message>
            <source>There is room for a recording: {free_gb} GB are free.</source>
            <translation>There is room for a recording: {free_gb} GB are free.</translation>
        </message>
        <message>
            <source>There is room for a recording: {free_mb} MB are free.</source>
            <translation>There is room for a recording: {free_mb} MB are free.</translation>
        </message>
        <message>
            <source>Woku accepts it.</source>
            <translation>Woku accepts it.</translation>
        </message>
        <message>
            <source>Woku accepts it. It is the key of {company}.</source>
            <translation>Woku accepts it. It is the key of {company}.</translation>
        </message>
        <message>
            <source>Woku answers at {base_url}, through the proxy {proxy}.</source>
            <translation>Woku answers at {base_url}, through the proxy {proxy}.</translation>
        </message>
        <message>
            <source>Woku answers at {base_url}.</source>
            <translation>Woku answers at {base_url}.</translation>
        </message>
        <message>
            <source>Woku for opinions</source>
            <translation>Woku for opinions</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Woku key</translation>
        </message>
        <message>
            <source>“{microphone}” hears well.</source>
            <translation>“{microphone}” hears well.</translation>
        </message>
        <message>
            <source>“{woku}” takes opinions.</source>
            <translation>“{woku}” takes opinions.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message numerus="yes">
            <source>%n voice(s) still wait</source>
            <translation>
                <numerusform>%n voice still waits</numerusform>
                <numerusform>%n voices still wait</numerusform>
            </translation>
        </message>
        <message>
            <source>An opinion has not been sent</source>
            <translation>An opinion has not been sent</translation>
        </message>
        <message>
            <source>Back to it</source>
            <translation>Back to it</translation>
        </message>
        <message>
            <source>Close Woku</source>
            <translation>Close Woku</translation>
        </message>
        <message>
            <source>Close and break it off</source>
            <translation>Close and break it off</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Close and lose it</translation>
        </message>
        <message>
            <source>Close now and let it wait</source>
            <translation>Close now and let it wait</translation>
        </message>
        <message>
            <source>If you close now, it is destroyed and nobody will hear it.</source>
            <translation>If you close now, it is destroyed and nobody will hear it.</translation>
        </message>
        <message>
            <source>Its icon in the tray brings the window back.</source>
            <translation>Its icon in the tray brings the window back.</translation>
        </message>
        <message>
            <source>Keep delivering in the background</source>
            <translation>Keep delivering in the background</translation>
        </message>
        <message>
            <source>Let it finish</source>
            <translation>Let it finish</translation>
        </message>
        <message>
            <source>Nothing is lost either way: what waits is sealed on this computer. In the background it leaves as soon as it can, without the window.</source>
            <translation>Nothing is lost either way: what waits is sealed on this computer. In the background it leaves as soon as it can, without the window.</translation>
        </message>
        <message>
            <source>Remember my answer</source>
            <translation>Remember my answer</translation>
        </message>
        <message>
            <source>To see the window again, start Woku again.</source>
            <translation>To see the window again, start Woku again.</translation>
        </message>
        <message>
            <source>Voices are still being exported</source>
            <translation>Voices are still being exported</translation>
        </message>
        <message>
            <source>{done} of {total} are done. If you close now, the copies made so far are whole, and the rest is not copied.</source>
            <translation>{done} of {total} are done. If you close now, the copies made so far are whole, and the rest is not copied.</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Attempt {number}</source>
            <translation>Attempt {number}</translation>
        </message>
        <message>
            <source>Checking; say something into the microphone…</source>
            <translation>Checking; say something into the microphone…</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Delivered as {id}.</source>
            <translation>Delivered as {id}.</translation>
        </message>
        <message>
            <source>Delivered: {delivered}. Still waiting: {waiting}. Needs you: {needs_you}.</source>
            <translation>Delivered: {delivered}. Still waiting: {waiting}. Needs you: {needs_you}.</translation>
        </message>
        <message>
            <source>Delivering</source>
            <translation>Delivering</translation>
        </message>
        <message>
            <source>Destroy the voice {id} for good? Nobody will hear it, and nothing brings it back.</source>
            <translation>Destroy the voice {id} for good? Nobody will hear it, and nothing brings it back.</translation>
        </message>
        <message>
            <source>Ended as asked; what was not delivered waits here.</source>
            <translation>Ended as asked; what was not delivered waits here.</translation>
        </message>
        <message>
            <source>Everything that waits leaves as soon as a delivery runs: {count}.</source>
            <translation>Everything that waits leaves as soon as a delivery runs: {count}.</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exporting</translation>
        </message>
        <message>
            <source>Feedback type</source>
            <translation>Feedback type</translation>
        </message>
        <message>
            <source>Gathering, which may take half a minute…</source>
            <translation>Gathering, which may take half a minute…</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Given</translation>
        </message>
        <message>
            <source>It is kept as {id}, and is not sent by itself.</source>
            <translation>It is kept as {id}, and is not sent by itself.</translation>
        </message>
        <message>
            <source>It is kept as {id}.</source>
            <translation>It is kept as {id}.</translation>
        </message>
        <message>
            <source>It is saved as {id} and leaves by itself when the window is open or “woku-desktop sync” runs.</source>
            <translation>It is saved as {id} and leaves by itself when the window is open or “woku-desktop sync” runs.</translation>
        </message>
        <message>
            <source>Needs you: {needs_you}.</source>
            <translation>Needs you: {needs_you}.</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>Next attempt</translation>
        </message>
        <message>
            <source>No microphone found.</source>
            <translation>No microphone found.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Nothing is sent at the moment. {why}</source>
            <translation>Nothing is sent at the moment. {why}</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Nothing waits.</translation>
        </message>
        <message>
            <source>Nothing was changed: say what to correct.</source>
            <translation>Nothing was changed: say what to correct.</translation>
        </message>
        <message>
            <source>Nothing was destroyed.</source>
            <translation>Nothing was destroyed.</translation>
        </message>
        <message>
            <source>Nothing was destroyed: without a terminal add --yes.</source>
            <translation>Nothing was destroyed: without a terminal add --yes.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Nothing was written.</translation>
        </message>
        <message>
            <source>Nothing was written: whoever can read {folder} could hear the voices. To agree, add --yes.</source>
            <translation>Nothing was written: whoever can read {folder} could hear the voices. To agree, add --yes.</translation>
        </message>
        <message>
            <source>PIN (not shown): </source>
            <translation>PIN (not shown): </translation>
        </message>
        <message>
            <source>PIN of the station (not shown; empty keeps the one that is there): </source>
            <translation>PIN of the station (not shown; empty keeps the one that is there): </translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Recording</translation>
        </message>
        <message>
            <source>Said, or what stands in the way</source>
            <translation>Said, or what stands in the way</translation>
        </message>
        <message>
            <source>Saved as {id}. It leaves when a delivery runs.</source>
            <translation>Saved as {id}. It leaves when a delivery runs.</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Stars</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Taken in: {imported}. Known already: {known}. Not opened: {damaged}.</source>
            <translation>Taken in: {imported}. Known already: {known}. Not opened: {damaged}.</translation>
        </message>
        <message>
            <source>Taking in</source>
            <translation>Taking in</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>That is the administrator's own keyring: if the station runs as another user, run this again as that one.</source>
            <translation>That is the administrator's own keyring: if the station runs as another user, run this again as that one.</translation>
        </message>
        <message>
            <source>The PIN is in the keyring, as a salted hash.</source>
            <translation>The PIN is in the keyring, as a salted hash.</translation>
        </message>
        <message>
            <source>The PIN is in the keyring, as a salted hash. The one in {place} stays in force over it.</source>
            <translation>The PIN is in the keyring, as a salted hash. The one in {place} stays in force over it.</translation>
        </message>
        <message>
            <source>The PIN stays as it was.</source>
            <translation>The PIN stays as it was.</translation>
        </message>
        <message>
            <source>The key for {base_url} is in the keyring.</source>
            <translation>The key for {base_url} is in the keyring.</translation>
        </message>
        <message>
            <source>The key for {base_url} is in the keyring. The one in {place} stays in force over it.</source>
            <translation>The key for {base_url} is in the keyring. The one in {place} stays in force over it.</translation>
        </message>
        <message>
            <source>The key for {base_url} is no longer in the keyring.</source>
            <translation>The key for {base_url} is no longer in the keyring.</translation>
        </message>
        <message>
            <source>The key for {base_url} stays as it was.</source>
            <translation>The key for {base_url} stays as it was.</translation>
        </message>
        <message>
            <source>The keyring holds no key for {base_url}. The one in {place} stays in force.</source>
            <translation>The keyring holds no key for {base_url}. The one in {place} stays in force.</translation>
        </message>
        <message>
            <source>The next attempt is due at {time}, once a delivery runs.</source>
            <translation>The next attempt is due at {time}, once a delivery runs.</translation>
        </message>
        <message>
            <source>The oldest that waits is from {time}.</source>
            <translation>The oldest that waits is from {time}.</translation>
        </message>
        <message>
            <source>The same PIN again: </source>
            <translation>The same PIN again: </translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>There are none.</translation>
        </message>
        <message>
            <source>There was no key for {base_url} in the keyring.</source>
            <translation>There was no key for {base_url} in the keyring.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Transcription</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voice</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Woku</source>
            <translation>Woku</translation>
        </message>
        <message>
            <source>Woku gave no transcription.</source>
            <translation>Woku gave no transcription.</translation>
        </message>
        <message>
            <source>Woku key for {base_url} (not shown): </source>
            <translation>Woku key for {base_url} (not shown): </translation>
        </message>
        <message>
            <source>Woku key for {base_url} (not shown; empty keeps the one that is there): </source>
            <translation>Woku key for {base_url} (not shown; empty keeps the one that is there): </translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Woku may hold it twice.</translation>
        </message>
        <message>
            <source>Woku understood: {transcription}</source>
            <translation>Woku understood: {transcription}</translation>
        </message>
        <message>
            <source>Write the voices to {folder} unsealed? Whoever can read that folder can hear them.</source>
            <translation>Write the voices to {folder} unsealed? Whoever can read that folder can hear them.</translation>
        </message>
        <message>
            <source>Writing the table</source>
            <translation>Writing the table</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Written: {file}</translation>
        </message>
        <message>
            <source>Written: {file}. Voices: {count}.</source>
            <translation>Written: {file}. Voices: {count}.</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anonymous</translation>
        </message>
        <message>
            <source>asked to slow down</source>
            <translation>asked to slow down</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>being sent</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>delivered</translation>
        </message>
        <message>
            <source>discarded</source>
            <translation>discarded</translation>
        </message>
        <message>
            <source>in doubt</source>
            <translation>in doubt</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>in writing</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>key refused</translation>
        </message>
        <message>
            <source>no outcome is known</source>
            <translation>no outcome is known</translation>
        </message>
        <message>
            <source>no transcription</source>
            <translation>no transcription</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>not accepted</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>not delivered</translation>
        </message>
        <message>
            <source>not readable now</source>
            <translation>not readable now</translation>
        </message>
        <message>
            <source>sent, no clear answer</source>
            <translation>sent, no clear answer</translation>
        </message>
        <message>
            <source>something else answered</source>
            <translation>something else answered</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>spoken</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>waiting</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>{file} does not open and was left where it is.</source>
            <translation>{file} does not open and was left where it is.</translation>
        </message>
        <message>
            <source>{file} is installed, for everybody on this machine.</source>
            <translation>{file} is installed, for everybody on this machine.</translation>
        </message>
        <message>
            <source>{file} is written. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation>{file} is written. It carries no key, no voice, no contact and nothing that was said.</translation>
        </message>
        <message>
            <source>{file} was installed before, just like this.</source>
            <translation>{file} was installed before, just like this.</translation>
        </message>
        <message>
            <source>{id}  {state}</source>
            <translation>{id}  {state}</translation>
        </message>
        <message>
            <source>{id} is corrected, and leaves as soon as a delivery runs.</source>
            <translation>{id} is corrected, and leaves as soon as a delivery runs.</translation>
        </message>
        <message>
            <source>{id} is destroyed.</source>
            <translation>{id} is destroyed.</translation>
        </message>
        <message>
            <source>{id} leaves as soon as a delivery runs.</source>
            <translation>{id} leaves as soon as a delivery runs.</translation>
        </message>
        <message>
            <source>{id} was discarded meanwhile.</source>
            <translation>{id} was discarded meanwhile.</translation>
        </message>
        <message>
            <source>{id} was passed over: it does not open.</source>
            <translation>{id} was passed over: it does not open.</translation>
        </message>
        <message>
            <source>{id} was passed over: nothing of it is kept here any more.</source>
            <translation>{id} was passed over: nothing of it is kept here any more.</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name} (the system's choice)</source>
            <translation>{name} (the system's choice)</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n being checked</source>
            <translation>
                <numerusform>%n being checked</numerusform>
                <numerusform>%n being checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) your attention</source>
            <translation>
                <numerusform>%n needs your attention</numerusform>
                <numerusform>%n need your attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>All delivered</source>
            <translation>All delivered</translation>
        </message>
        <message>
            <source>Choose the woku</source>
            <translation>Choose the woku</translation>
        </message>
        <message>
            <source>Demo: nothing leaves here</source>
            <translation>Demo: nothing leaves here</translation>
        </message>
        <message>
            <source>Is it safe to close?</source>
            <translation>Is it safe to close?</translation>
        </message>
        <message>
            <source>No Woku key yet</source>
            <translation>No Woku key yet</translation>
        </message>
        <message>
            <source>No voices yet</source>
            <translation>No voices yet</translation>
        </message>
        <message>
            <source>No woku is set. Choose the woku</source>
            <translation>No woku is set. Choose the woku</translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n waiting</source>
            <translation>
                <numerusform>Offline, %n waiting</numerusform>
                <numerusform>Offline, %n waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>One moment</translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n waiting</source>
            <translation>
                <numerusform>Paused, %n waiting</numerusform>
                <numerusform>Paused, %n waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>This is the sandbox: voices go to a Woku on this machine, not to the real one.</source>
            <translation>This is the sandbox: voices go to a Woku on this machine, not to the real one.</translation>
        </message>
        <message>
            <source>Woku voices</source>
            <translation>Woku voices</translation>
        </message>
        <message>
            <source>Woku voices (demo)</source>
            <translation>Woku voices (demo)</translation>
        </message>
        <message>
            <source>Woku: {name}</source>
            <translation>Woku: {name}</translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n delivered</source>
            <translation>
                <numerusform>%n delivered</numerusform>
                <numerusform>%n delivered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier one(s)</source>
            <translation>
                <numerusform>%n earlier one</numerusform>
                <numerusform>%n earlier ones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <translation>
                <numerusform>%n needs you</numerusform>
                <numerusform>%n need you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) discarded</source>
            <translation>
                <numerusform>%n voice discarded</numerusform>
                <numerusform>%n voices discarded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) selected</source>
            <translation>
                <numerusform>%n voice selected</numerusform>
                <numerusform>%n voices selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Being sent</translation>
        </message>
        <message>
            <source>Brought back</source>
            <translation>Brought back</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Correct it</translation>
        </message>
        <message>
            <source>Correct: {who}</source>
            <translation>Correct: {who}</translation>
        </message>
        <message>
            <source>Cut off when the program ended</source>
            <translation>Cut off when the program ended</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>Delivered at the first try</source>
            <translation>Delivered at the first try</translation>
        </message>
        <message>
            <source>Delivered at the second try</source>
            <translation>Delivered at the second try</translation>
        </message>
        <message>
            <source>Delivered at the third try</source>
            <translation>Delivered at the third try</translation>
        </message>
        <message>
            <source>Delivered at try number {number}</source>
            <translation>Delivered at try number {number}</translation>
        </message>
        <message>
            <source>Delivered, with its transcription</source>
            <translation>Delivered, with its transcription</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n</source>
            <translation>
                <numerusform>Discard %n</numerusform>
                <numerusform>Discard %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Discard %n voice(s)?</source>
            <translation>
                <numerusform>Discard %n voice?</numerusform>
                <numerusform>Discard %n voices?</numerusform>
            </translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message numerus="yes">
            <source>Export %n</source>
            <translation>
                <numerusform>Export %n</numerusform>
                <numerusform>Export %n</numerusform>
            </translation>
        </message>
        <message>
            <source>For 10 seconds they can be brought back; then they are gone.</source>
            <translation>For 10 seconds they can be brought back; then they are gone.</translation>
        </message>
        <message>
            <source>If it is there already, discard it here; if not, send it again.</source>
            <translation>If it is there already, discard it here; if not, send it again.</translation>
        </message>
        <message>
            <source>If it is there twice, hide one of them at Woku.</source>
            <translation>If it is there twice, hide one of them at Woku.</translation>
        </message>
        <message>
            <source>It is looked for at Woku by itself. You can wait, send it again, which may leave it there twice, or discard it here.</source>
            <translation>It is looked for at Woku by itself. You can wait, send it again, which may leave it there twice, or discard it here.</translation>
        </message>
        <message>
            <source>It leaves by itself. If it is there already, discard it here.</source>
            <translation>It leaves by itself. If it is there already, discard it here.</translation>
        </message>
        <message>
            <source>It was not found at Woku for sure. Look there: if it is there, discard it here; if not, send it again.</source>
            <translation>It was not found at Woku for sure. Look there: if it is there, discard it here; if not, send it again.</translation>
        </message>
        <message>
            <source>It was sent again after an answer got lost, so Woku may hold it two times.</source>
            <translation>It was sent again after an answer got lost, so Woku may hold it two times.</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Keep them</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Look at Woku first: if it is there already, what you save here is sent on top of it, so that it is there twice.</source>
            <translation>Look at Woku first: if it is there already, what you save here is sent on top of it, so that it is there twice.</translation>
        </message>
        <message>
            <source>Maybe twice at Woku</source>
            <translation>Maybe twice at Woku</translation>
        </message>
        <message>
            <source>No connection, it stayed in the queue</source>
            <translation>No connection, it stayed in the queue</translation>
        </message>
        <message>
            <source>Not Woku answered, it stayed in the queue</source>
            <translation>Not Woku answered, it stayed in the queue</translation>
        </message>
        <message>
            <source>Not tried yet</source>
            <translation>Not tried yet</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Note: {note}</translation>
        </message>
        <message>
            <source>Phone +{digits}</source>
            <translation>Phone +{digits}</translation>
        </message>
        <message>
            <source>Picture of the sound</source>
            <translation>Picture of the sound</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>Save and send</source>
            <translation>Save and send</translation>
        </message>
        <message>
            <source>Saved. It is sent again.</source>
            <translation>Saved. It is sent again.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n now</source>
            <translation>
                <numerusform>Send %n now</numerusform>
                <numerusform>Send %n now</numerusform>
            </translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
        </message>
        <message>
            <source>Sent whole, no clear answer came</source>
            <translation>Sent whole, no clear answer came</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>The sound is no longer kept here.</source>
            <translation>The sound is no longer kept here.</translation>
        </message>
        <message>
            <source>Today at {time}</source>
            <translation>Today at {time}</translation>
        </message>
        <message numerus="yes">
            <source>Tried %n time(s)</source>
            <translation>
                <numerusform>Tried %n time</numerusform>
                <numerusform>Tried %n times</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Voice of {who}</source>
            <translation>Voice of {who}</translation>
        </message>
        <message>
            <source>What was delivered stays as it is.</source>
            <translation>What was delivered stays as it is.</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>What was said</translation>
        </message>
        <message>
            <source>What was said can't be read while the keyring is locked.</source>
            <translation>What was said can't be read while the keyring is locked.</translation>
        </message>
        <message>
            <source>What was typed</source>
            <translation>What was typed</translation>
        </message>
        <message>
            <source>What was typed can't be read while the keyring is locked.</source>
            <translation>What was typed can't be read while the keyring is locked.</translation>
        </message>
        <message>
            <source>Woku asked to wait, it stayed in the queue</source>
            <translation>Woku asked to wait, it stayed in the queue</translation>
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation>Woku did not accept it</translation>
        </message>
        <message>
            <source>Woku gave back no transcription.</source>
            <translation>Woku gave back no transcription.</translation>
        </message>
        <message>
            <source>Woku refused the key, it stayed here</source>
            <translation>Woku refused the key, it stayed here</translation>
        </message>
        <message>
            <source>Woku was busy, it stayed in the queue</source>
            <translation>Woku was busy, it stayed in the queue</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} at {time}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{words}. {undo}: {keys}</source>
            <translation>{words}. {undo}: {keys}</translation>
        </message>
        <message>
            <source>{word}, today at {time}</source>
            <translation>{word}, today at {time}</translation>
        </message>
        <message>
            <source>{word}, {day} at {time}</source>
            <translation>{word}, {day} at {time}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message numerus="yes">
            <source>%n did not open.</source>
            <translation>
                <numerusform>%n did not open.</numerusform>
                <numerusform>%n did not open.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had nothing left here to export.</source>
            <translation>
                <numerusform>%n had nothing left here to export.</numerusform>
                <numerusform>%n had nothing left here to export.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) exported.</source>
            <translation>
                <numerusform>%n voice exported.</numerusform>
                <numerusform>%n voices exported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s), with e-mail and phone, will lie in that folder for all to read. People trusted you with them.</source>
            <translation>
                <numerusform>%n voice, with e-mail and phone, will lie in that folder for all to read. People trusted you with them.</numerusform>
                <numerusform>%n voices, with e-mail and phone, will lie in that folder for all to read. People trusted you with them.</numerusform>
            </translation>
        </message>
        <message>
            <source>A folder for the open copies</source>
            <translation>A folder for the open copies</translation>
        </message>
        <message>
            <source>A folder for the sealed copies</source>
            <translation>A folder for the sealed copies</translation>
        </message>
        <message>
            <source>A sealed copy opens only with this station's key. An open one can be heard and read by anybody.</source>
            <translation>A sealed copy opens only with this station's key. An open one can be heard and read by anybody.</translation>
        </message>
        <message>
            <source>An open copy is not protected.</source>
            <translation>An open copy is not protected.</translation>
        </message>
        <message>
            <source>Anybody who gets hold of the folder can listen, and read who spoke.</source>
            <translation>Anybody who gets hold of the folder can listen, and read who spoke.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>Ended early: %n voice(s) exported.</source>
            <translation>
                <numerusform>Ended early: %n voice exported.</numerusform>
                <numerusform>Ended early: %n voices exported.</numerusform>
            </translation>
        </message>
        <message>
            <source>Ended early: nothing was exported.</source>
            <translation>Ended early: nothing was exported.</translation>
        </message>
        <message>
            <source>Ending…</source>
            <translation>Ending…</translation>
        </message>
        <message numerus="yes">
            <source>Export %n voice(s)?</source>
            <translation>
                <numerusform>Export %n voice?</numerusform>
                <numerusform>Export %n voices?</numerusform>
            </translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>Exporting: {done} of {total}</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Exporting…</translation>
        </message>
        <message>
            <source>I understand, go on…</source>
            <translation>I understand, go on…</translation>
        </message>
        <message>
            <source>Nothing was exported.</source>
            <translation>Nothing was exported.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Open…</translation>
        </message>
        <message>
            <source>Rather sealed</source>
            <translation>Rather sealed</translation>
        </message>
        <message>
            <source>Really without a seal?</source>
            <translation>Really without a seal?</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Sealed</translation>
        </message>
        <message>
            <source>Table of what was delivered (CSV)</source>
            <translation>Table of what was delivered (CSV)</translation>
        </message>
        <message>
            <source>Table of what was delivered, readable by anybody</source>
            <translation>Table of what was delivered, readable by anybody</translation>
        </message>
        <message>
            <source>What the filters leave, for a spreadsheet. It is not sealed.</source>
            <translation>What the filters leave, for a spreadsheet. It is not sealed.</translation>
        </message>
        <message>
            <source>Yes, copy without a seal</source>
            <translation>Yes, copy without a seal</translation>
        </message>
        <message>
            <source>voices-{day}.csv</source>
            <translation>voices-{day}.csv</translation>
        </message>
    </context>
    <context>
        <name>Keyboard</name>
        <message>
            <source>Keyboard</source>
            <translation>Keyboard</translation>
        </message>
        <message>
            <source>ampersand</source>
            <translation>ampersand</translation>
        </message>
        <message>
            <source>apostrophe</source>
            <translation>apostrophe</translation>
        </message>
        <message>
            <source>asterisk</source>
            <translation>asterisk</translation>
        </message>
        <message>
            <source>at sign</source>
            <translation>at sign</translation>
        </message>
        <message>
            <source>capital letter</source>
            <translation>capital letter</translation>
        </message>
        <message>
            <source>closing angle quotation mark</source>
            <translation>closing angle quotation mark</translation>
        </message>
        <message>
            <source>closing bracket</source>
            <translation>closing bracket</translation>
        </message>
        <message>
            <source>closing quotation mark</source>
            <translation>closing quotation mark</translation>
        </message>
        <message>
            <source>colon</source>
            <translation>colon</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>comma</translation>
        </message>
        <message>
            <source>degree</source>
            <translation>degree</translation>
        </message>
        <message>
            <source>digits and signs</source>
            <translation>digits and signs</translation>
        </message>
        <message>
            <source>dollar sign</source>
            <translation>dollar sign</translation>
        </message>
        <message>
            <source>ellipsis</source>
            <translation>ellipsis</translation>
        </message>
        <message>
            <source>equals</source>
            <translation>equals</translation>
        </message>
        <message>
            <source>erase</source>
            <translation>erase</translation>
        </message>
        <message>
            <source>euro sign</source>
            <translation>euro sign</translation>
        </message>
        <message>
            <source>exclamation mark</source>
            <translation>exclamation mark</translation>
        </message>
        <message>
            <source>feminine ordinal</source>
            <translation>feminine ordinal</translation>
        </message>
        <message>
            <source>full stop</source>
            <translation>full stop</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>hash</translation>
        </message>
        <message>
            <source>hyphen</source>
            <translation>hyphen</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>letters</translation>
        </message>
        <message>
            <source>masculine ordinal</source>
            <translation>masculine ordinal</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>new line</translation>
        </message>
        <message>
            <source>opening angle quotation mark</source>
            <translation>opening angle quotation mark</translation>
        </message>
        <message>
            <source>opening bracket</source>
            <translation>opening bracket</translation>
        </message>
        <message>
            <source>opening exclamation mark</source>
            <translation>opening exclamation mark</translation>
        </message>
        <message>
            <source>opening question mark</source>
            <translation>opening question mark</translation>
        </message>
        <message>
            <source>opening quotation mark</source>
            <translation>opening quotation mark</translation>
        </message>
        <message>
            <source>per cent</source>
            <translation>per cent</translation>
        </message>
        <message>
            <source>plus</source>
            <translation>plus</translation>
        </message>
        <message>
            <source>question mark</source>
            <translation>question mark</translation>
        </message>
        <message>
            <source>quotation mark</source>
            <translation>quotation mark</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>semicolon</translation>
        </message>
        <message>
            <source>slash</source>
            <translation>slash</translation>
        </message>
        <message>
            <source>space</source>
            <translation>space</translation>
        </message>
        <message>
            <source>tilde</source>
            <translation>tilde</translation>
        </message>
        <message>
            <source>underscore</source>
            <translation>underscore</translation>
        </message>
        <message>
            <source>{key}, on</source>
            <translation>{key}, on</translation>
        </message>
    </context>
    <context>
        <name>Kiosk</name>
        <message numerus="yes">
            <source>%n seconds left.</source>
            <translation>
                <numerusform>%n second left.</numerusform>
                <numerusform>%n seconds left.</numerusform>
            </translation>
        </message>
        <message>
            <source>A little of the sound was lost</source>
            <translation>A little of the sound was lost</translation>
        </message>
        <message>
            <source>All good?</source>
            <translation>All good?</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>Are you still there?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message numerus="yes">
            <source>Back to the start in %n seconds.</source>
            <translation>
                <numerusform>Back to the start in %n second.</numerusform>
                <numerusform>Back to the start in %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Come closer to the microphone and touch to record again.</source>
            <translation>Come closer to the microphone and touch to record again.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Erase everything and leave</source>
            <translation>Erase everything and leave</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>For staff</translation>
        </message>
        <message>
            <source>For staff: have a look now</source>
            <translation>For staff: have a look now</translation>
        </message>
        <message>
            <source>For staff: have a look when you can</source>
            <translation>For staff: have a look when you can</translation>
        </message>
        <message>
            <source>I'd rather write</source>
            <translation>I'd rather write</translation>
        </message>
        <message>
            <source>I'm still here</source>
            <translation>I'm still here</translation>
        </message>
        <message>
            <source>If you leave without sending, your recording is erased.</source>
            <translation>If you leave without sending, your recording is erased.</translation>
        </message>
        <message numerus="yes">
            <source>In %n seconds, what you recorded and wrote is erased.</source>
            <translation>
                <numerusform>In %n second, what you recorded and wrote is erased.</numerusform>
                <numerusform>In %n seconds, what you recorded and wrote is erased.</numerusform>
            </translation>
        </message>
        <message>
            <source>It can't be listened to right now</source>
            <translation>It can't be listened to right now</translation>
        </message>
        <message>
            <source>It takes less than 30 seconds.</source>
            <translation>It takes less than 30 seconds.</translation>
        </message>
        <message>
            <source>Keeping your recording safe…</source>
            <translation>Keeping your recording safe…</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Listen to it, record it again, or go on.</source>
            <translation>Listen to it, record it again, or go on.</translation>
        </message>
        <message>
            <source>Microphone level</source>
            <translation>Microphone level</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Nothing is sent until you decide.</source>
            <translation>Nothing is sent until you decide.</translation>
        </message>
        <message>
            <source>Nothing of it could be kept. Touch to record again.</source>
            <translation>Nothing of it could be kept. Touch to record again.</translation>
        </message>
        <message>
            <source>Nothing was sent. Touch to record again.</source>
            <translation>Nothing was sent. Touch to record again.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>One moment…</translation>
        </message>
        <message numerus="yes">
            <source>Only %n seconds left.</source>
            <translation>
                <numerusform>Only %n second left.</numerusform>
                <numerusform>Only %n seconds left.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Record again</translation>
        </message>
        <message>
            <source>Record it again, or go on.</source>
            <translation>Record it again, or go on.</translation>
        </message>
        <message>
            <source>Record your voice</source>
            <translation>Record your voice</translation>
        </message>
        <message>
            <source>Recording ready, {length}</source>
            <translation>Recording ready, {length}</translation>
        </message>
        <message>
            <source>Say it with your voice.</source>
            <translation>Say it with your voice.</translation>
        </message>
        <message>
            <source>Step {number} of {last}</source>
            <translation>Step {number} of {last}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Stop recording</translation>
        </message>
        <message>
            <source>Thank you for wanting to tell us. Please try again later.</source>
            <translation>Thank you for wanting to tell us. Please try again later.</translation>
        </message>
        <message>
            <source>Thank you!</source>
            <translation>Thank you!</translation>
        </message>
        <message>
            <source>That was very short</source>
            <translation>That was very short</translation>
        </message>
        <message>
            <source>The microphone is closed</source>
            <translation>The microphone is closed</translation>
        </message>
        <message>
            <source>The microphone is opening</source>
            <translation>The microphone is opening</translation>
        </message>
        <message>
            <source>The microphone stays closed until you open it.</source>
            <translation>The microphone stays closed until you open it.</translation>
        </message>
        <message>
            <source>The recording was cut off</source>
            <translation>The recording was cut off</translation>
        </message>
        <message>
            <source>The time is up</source>
            <translation>The time is up</translation>
        </message>
        <message>
            <source>This is what we understood</source>
            <translation>This is what we understood</translation>
        </message>
        <message>
            <source>This station is closed now.</source>
            <translation>This station is closed now.</translation>
        </message>
        <message>
            <source>Touch a star</source>
            <translation>Touch a star</translation>
        </message>
        <message>
            <source>Touch to finish</source>
            <translation>Touch to finish</translation>
        </message>
        <message>
            <source>Touch to record again, and touch once more when you are done.</source>
            <translation>Touch to record again, and touch once more when you are done.</translation>
        </message>
        <message>
            <source>Touch to record again, or tell somebody who works here.</source>
            <translation>Touch to record again, or tell somebody who works here.</translation>
        </message>
        <message>
            <source>Touch to record again, or write your opinion.</source>
            <translation>Touch to record again, or write your opinion.</translation>
        </message>
        <message>
            <source>Touch to speak</source>
            <translation>Touch to speak</translation>
        </message>
        <message>
            <source>Touch to start</source>
            <translation>Touch to start</translation>
        </message>
        <message>
            <source>We can't hear you. Is the microphone muted?</source>
            <translation>We can't hear you. Is the microphone muted?</translation>
        </message>
        <message>
            <source>We can't record right now</source>
            <translation>We can't record right now</translation>
        </message>
        <message>
            <source>We can't record right now, but you can write.</source>
            <translation>We can't record right now, but you can write.</translation>
        </message>
        <message>
            <source>We can't record right now.</source>
            <translation>We can't record right now.</translation>
        </message>
        <message>
            <source>We couldn't hear you</source>
            <translation>We couldn't hear you</translation>
        </message>
        <message>
            <source>We hardly hear you. Come closer.</source>
            <translation>We hardly hear you. Come closer.</translation>
        </message>
        <message>
            <source>We stopped recording because we heard nothing more</source>
            <translation>We stopped recording because we heard nothing more</translation>
        </message>
        <message>
            <source>We're listening, the microphone is open</source>
            <translation>We're listening, the microphone is open</translation>
        </message>
        <message>
            <source>What you said until then is here.</source>
            <translation>What you said until then is here.</translation>
        </message>
        <message>
            <source>What you said until then is here. You can go on with it.</source>
            <translation>What you said until then is here. You can go on with it.</translation>
        </message>
        <message>
            <source>Woku station</source>
            <translation>Woku station</translation>
        </message>
        <message>
            <source>Write it in a few words.</source>
            <translation>Write it in a few words.</translation>
        </message>
        <message>
            <source>You can go on, or record it again from a little further away.</source>
            <translation>You can go on, or record it again from a little further away.</translation>
        </message>
        <message>
            <source>You can go on, or record it again from closer.</source>
            <translation>You can go on, or record it again from closer.</translation>
        </message>
        <message>
            <source>You can go on, or record it again.</source>
            <translation>You can go on, or record it again.</translation>
        </message>
        <message>
            <source>You can hardly be heard</source>
            <translation>You can hardly be heard</translation>
        </message>
        <message numerus="yes">
            <source>You have up to %n seconds.</source>
            <translation>
                <numerusform>You have up to %n second.</numerusform>
                <numerusform>You have up to %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>You sound very loud</source>
            <translation>You sound very loud</translation>
        </message>
        <message>
            <source>You sound very loud. Move back a little.</source>
            <translation>You sound very loud. Move back a little.</translation>
        </message>
        <message>
            <source>Your opinion has arrived.</source>
            <translation>Your opinion has arrived.</translation>
        </message>
        <message>
            <source>Your opinion has reached {place}.</source>
            <translation>Your opinion has reached {place}.</translation>
        </message>
        <message>
            <source>Your opinion is safe and goes on its way by itself.</source>
            <translation>Your opinion is safe and goes on its way by itself.</translation>
        </message>
        <message>
            <source>Your recording could not be kept</source>
            <translation>Your recording could not be kept</translation>
        </message>
        <message>
            <source>Your recording is sent, what you wrote is not.</source>
            <translation>Your recording is sent, what you wrote is not.</translation>
        </message>
        <message>
            <source>Your recording is still here. You can go on with it.</source>
            <translation>Your recording is still here. You can go on with it.</translation>
        </message>
        <message>
            <source>Your voice isn't reaching us right now.</source>
            <translation>Your voice isn't reaching us right now.</translation>
        </message>
        <message>
            <source>{time} so far.</source>
            <translation>{time} so far.</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} of 5</translation>
        </message>
    </context>
    <context>
        <name>KioskForm</name>
        <message numerus="yes">
            <source>%n character(s) left</source>
            <translation>
                <numerusform>%n character left</numerusform>
                <numerusform>%n characters left</numerusform>
            </translation>
        </message>
        <message>
            <source>And a phone number?</source>
            <translation>And a phone number?</translation>
        </message>
        <message>
            <source>Anonymous: we neither ask for nor keep your e-mail.</source>
            <translation>Anonymous: we neither ask for nor keep your e-mail.</translation>
        </message>
        <message>
            <source>Bear in mind that a voice can be recognised.</source>
            <translation>Bear in mind that a voice can be recognised.</translation>
        </message>
        <message>
            <source>Check whether the e-mail is right.</source>
            <translation>Check whether the e-mail is right.</translation>
        </message>
        <message>
            <source>Check whether the number is right.</source>
            <translation>Check whether the number is right.</translation>
        </message>
        <message>
            <source>Digits are missing.</source>
            <translation>Digits are missing.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Everything is ready.</source>
            <translation>Everything is ready.</translation>
        </message>
        <message>
            <source>I'd rather speak</source>
            <translation>I'd rather speak</translation>
        </message>
        <message>
            <source>Keeping your opinion safe…</source>
            <translation>Keeping your opinion safe…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>No more fits.</source>
            <translation>No more fits.</translation>
        </message>
        <message>
            <source>Phone (optional)</source>
            <translation>Phone (optional)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Send without e-mail</source>
            <translation>Send without e-mail</translation>
        </message>
        <message>
            <source>Send without phone</source>
            <translation>Send without phone</translation>
        </message>
        <message>
            <source>Shall we answer by e-mail?</source>
            <translation>Shall we answer by e-mail?</translation>
        </message>
        <message>
            <source>The @ and what follows are missing. Touch an option below.</source>
            <translation>The @ and what follows are missing. Touch an option below.</translation>
        </message>
        <message>
            <source>The ending is missing, such as .com or .cl.</source>
            <translation>The ending is missing, such as .com or .cl.</translation>
        </message>
        <message>
            <source>There is one @ too many.</source>
            <translation>There is one @ too many.</translation>
        </message>
        <message>
            <source>Type your e-mail to send your opinion.</source>
            <translation>Type your e-mail to send your opinion.</translation>
        </message>
        <message>
            <source>Type your e-mail, or send without it.</source>
            <translation>Type your e-mail, or send without it.</translation>
        </message>
        <message>
            <source>Type your number, or send without it.</source>
            <translation>Type your number, or send without it.</translation>
        </message>
        <message>
            <source>What follows the @ is missing. Touch an option below.</source>
            <translation>What follows the @ is missing. Touch an option below.</translation>
        </message>
        <message>
            <source>What stands before the @ is missing.</source>
            <translation>What stands before the @ is missing.</translation>
        </message>
        <message>
            <source>Write a few words to go on.</source>
            <translation>Write a few words to go on.</translation>
        </message>
        <message>
            <source>Write here what you would say.</source>
            <translation>Write here what you would say.</translation>
        </message>
        <message>
            <source>Your e-mail is enough for us to answer.</source>
            <translation>Your e-mail is enough for us to answer.</translation>
        </message>
        <message>
            <source>Your opinion could not be kept yet. Please try again.</source>
            <translation>Your opinion could not be kept yet. Please try again.</translation>
        </message>
        <message>
            <source>Your opinion in writing</source>
            <translation>Your opinion in writing</translation>
        </message>
        <message>
            <source>name@example.com</source>
            <translation>name@example.com</translation>
        </message>
    </context>
    <context>
        <name>Pin</name>
        <message>
            <source>A PIN has 4 to 12 digits.</source>
            <translation>A PIN has 4 to 12 digits.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Choose a PIN for this station</source>
            <translation>Choose a PIN for this station</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Enter 4 to 12 digits.</source>
            <translation>Enter 4 to 12 digits.</translation>
        </message>
        <message>
            <source>Enter the PIN</source>
            <translation>Enter the PIN</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Erase the last digit</translation>
        </message>
        <message>
            <source>It could not be kept. Choose one again.</source>
            <translation>It could not be kept. Choose one again.</translation>
        </message>
        <message>
            <source>It leads to the page for staff.</source>
            <translation>It leads to the page for staff.</translation>
        </message>
        <message>
            <source>It will stand here for visitors, with nobody watching. Only who knows the PIN can change or close it.</source>
            <translation>It will stand here for visitors, with nobody watching. Only who knows the PIN can change or close it.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>One moment…</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>That is not the PIN.</source>
            <translation>That is not the PIN.</translation>
        </message>
        <message numerus="yes">
            <source>That is not the PIN. %n more try(s).</source>
            <translation>
                <numerusform>That is not the PIN. %n more try.</numerusform>
                <numerusform>That is not the PIN. %n more tries.</numerusform>
            </translation>
        </message>
        <message>
            <source>The new PIN counts from now on.</source>
            <translation>The new PIN counts from now on.</translation>
        </message>
        <message>
            <source>The same once more.</source>
            <translation>The same once more.</translation>
        </message>
        <message>
            <source>There were too many wrong ones.</source>
            <translation>There were too many wrong ones.</translation>
        </message>
        <message>
            <source>They were not the same. Choose one again.</source>
            <translation>They were not the same. Choose one again.</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n hour(s).</source>
            <translation>
                <numerusform>Wait %n hour.</numerusform>
                <numerusform>Wait %n hours.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n minute(s).</source>
            <translation>
                <numerusform>Wait %n minute.</numerusform>
                <numerusform>Wait %n minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n second(s).</source>
            <translation>
                <numerusform>Wait %n second.</numerusform>
                <numerusform>Wait %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>A kept voice can't be opened</source>
            <translation>A kept voice can't be opened</translation>
        </message>
        <message>
            <source>A kept voice is gone</source>
            <translation>A kept voice is gone</translation>
        </message>
        <message>
            <source>A key that begins with pk_ may send, and may not ask about itself.</source>
            <translation>A key that begins with pk_ may send, and may not ask about itself.</translation>
        </message>
        <message>
            <source>A newer version kept this voice</source>
            <translation>A newer version kept this voice</translation>
        </message>
        <message>
            <source>A newer version was used here</source>
            <translation>A newer version was used here</translation>
        </message>
        <message>
            <source>A part of this program is not installed</source>
            <translation>A part of this program is not installed</translation>
        </message>
        <message>
            <source>A recording is running</source>
            <translation>A recording is running</translation>
        </message>
        <message>
            <source>A setting is wrong</source>
            <translation>A setting is wrong</translation>
        </message>
        <message>
            <source>A sign-in page, a proxy or a wrong address answered (status {status}).</source>
            <translation>A sign-in page, a proxy or a wrong address answered (status {status}).</translation>
        </message>
        <message>
            <source>A station is not opened to anybody without one.</source>
            <translation>A station is not opened to anybody without one.</translation>
        </message>
        <message>
            <source>About {missing_mb} MB are missing to keep a recording.</source>
            <translation>About {missing_mb} MB are missing to keep a recording.</translation>
        </message>
        <message>
            <source>About {missing_mb} MB are missing to keep this voice.</source>
            <translation>About {missing_mb} MB are missing to keep this voice.</translation>
        </message>
        <message>
            <source>Allow it in the system's privacy settings.</source>
            <translation>Allow it in the system's privacy settings.</translation>
        </message>
        <message>
            <source>Another program has held it for more than {seconds} seconds.</source>
            <translation>Another program has held it for more than {seconds} seconds.</translation>
        </message>
        <message>
            <source>Another program may be using it.</source>
            <translation>Another program may be using it.</translation>
        </message>
        <message>
            <source>Ask your administrator to change it.</source>
            <translation>Ask your administrator to change it.</translation>
        </message>
        <message>
            <source>At the present speed it would take {minutes} minutes; Woku allows {allowed_minutes}.</source>
            <translation>At the present speed it would take {minutes} minutes; Woku allows {allowed_minutes}.</translation>
        </message>
        <message>
            <source>Check again in a moment.</source>
            <translation>Check again in a moment.</translation>
        </message>
        <message>
            <source>Check its name and its permissions, then try again.</source>
            <translation>Check its name and its permissions, then try again.</translation>
        </message>
        <message>
            <source>Check the folder, its permissions and its room, then try again.</source>
            <translation>Check the folder, its permissions and its room, then try again.</translation>
        </message>
        <message>
            <source>Check the id, or enter another key in Settings.</source>
            <translation>Check the id, or enter another key in Settings.</translation>
        </message>
        <message>
            <source>Check the network and the key, then check again.</source>
            <translation>Check the network and the key, then check again.</translation>
        </message>
        <message>
            <source>Check the network, then check again.</source>
            <translation>Check the network, then check again.</translation>
        </message>
        <message>
            <source>Check the network, then open this list again.</source>
            <translation>Check the network, then open this list again.</translation>
        </message>
        <message>
            <source>Check the network, then try again.</source>
            <translation>Check the network, then try again.</translation>
        </message>
        <message>
            <source>Check this computer's date, and whether a proxy's certificate must be installed.</source>
            <translation>Check this computer's date, and whether a proxy's certificate must be installed.</translation>
        </message>
        <message>
            <source>Choose another one, or open it at Woku.</source>
            <translation>Choose another one, or open it at Woku.</translation>
        </message>
        <message>
            <source>Choose another one, or turn them on at Woku.</source>
            <translation>Choose another one, or turn them on at Woku.</translation>
        </message>
        <message>
            <source>Choose it in Settings.</source>
            <translation>Choose it in Settings.</translation>
        </message>
        <message>
            <source>Close it and open it again when it suits you: nothing is lost.</source>
            <translation>Close it and open it again when it suits you: nothing is lost.</translation>
        </message>
        <message>
            <source>Close the other program, or choose another microphone.</source>
            <translation>Close the other program, or choose another microphone.</translation>
        </message>
        <message>
            <source>Close the other program, then try again.</source>
            <translation>Close the other program, then try again.</translation>
        </message>
        <message>
            <source>Connect a loudspeaker to hear it.</source>
            <translation>Connect a loudspeaker to hear it.</translation>
        </message>
        <message>
            <source>Copy it, or the woku's link, once more.</source>
            <translation>Copy it, or the woku's link, once more.</translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>Correct it and try again.</translation>
        </message>
        <message>
            <source>Correct it, then start again.</source>
            <translation>Correct it, then start again.</translation>
        </message>
        <message>
            <source>Correct the file, or move it away to start afresh.</source>
            <translation>Correct the file, or move it away to start afresh.</translation>
        </message>
        <message>
            <source>Correct what it names, then try again.</source>
            <translation>Correct what it names, then try again.</translation>
        </message>
        <message>
            <source>DISPLAY names the screen {display}, which shows no windows of yours.</source>
            <translation>DISPLAY names the screen {display}, which shows no windows of yours.</translation>
        </message>
        <message>
            <source>Discard it, and record again.</source>
            <translation>Discard it, and record again.</translation>
        </message>
        <message>
            <source>Enter a valid key in Settings, then try again.</source>
            <translation>Enter a valid key in Settings, then try again.</translation>
        </message>
        <message>
            <source>Enter it again in Settings, or with “woku-desktop login”.</source>
            <translation>Enter it again in Settings, or with “woku-desktop login”.</translation>
        </message>
        <message>
            <source>Enter it in Settings, or with “woku-desktop login”.</source>
            <translation>Enter it in Settings, or with “woku-desktop login”.</translation>
        </message>
        <message>
            <source>Export it, then open it in another program.</source>
            <translation>Export it, then open it in another program.</translation>
        </message>
        <message>
            <source>Files of the kind {format} can't be decoded here.</source>
            <translation>Files of the kind {format} can't be decoded here.</translation>
        </message>
        <message>
            <source>Finish the recording first, then try again.</source>
            <translation>Finish the recording first, then try again.</translation>
        </message>
        <message>
            <source>Free some room on the disk, then record again.</source>
            <translation>Free some room on the disk, then record again.</translation>
        </message>
        <message>
            <source>Free some room on the disk, then send again.</source>
            <translation>Free some room on the disk, then send again.</translation>
        </message>
        <message>
            <source>Give the person's e-mail, or name another woku.</source>
            <translation>Give the person's e-mail, or name another woku.</translation>
        </message>
        <message>
            <source>Give this user the right to write there.</source>
            <translation>Give this user the right to write there.</translation>
        </message>
        <message>
            <source>Install a keyring (on Linux: gnome-keyring or KWallet), or set WOKU_API_KEY.</source>
            <translation>Install a keyring (on Linux: gnome-keyring or KWallet), or set WOKU_API_KEY.</translation>
        </message>
        <message>
            <source>Install it, on Debian and Ubuntu with “sudo apt install {packages}”, then start again.</source>
            <translation>Install it, on Debian and Ubuntu with “sudo apt install {packages}”, then start again.</translation>
        </message>
        <message>
            <source>Install it: sudo apt install libportaudio2 (Fedora, Arch: portaudio).</source>
            <translation>Install it: sudo apt install libportaudio2 (Fedora, Arch: portaudio).</translation>
        </message>
        <message>
            <source>Install or unlock one, or set a recovery recipient.</source>
            <translation>Install or unlock one, or set a recovery recipient.</translation>
        </message>
        <message>
            <source>Install the newer version again. Nothing was changed.</source>
            <translation>Install the newer version again. Nothing was changed.</translation>
        </message>
        <message>
            <source>Install the newer version, then send it again.</source>
            <translation>Install the newer version, then send it again.</translation>
        </message>
        <message>
            <source>Install them with: pip install 'woku-desktop[demo]'</source>
            <translation>Install them with: pip install 'woku-desktop[demo]'</translation>
        </message>
        <message>
            <source>It answered with an error ({reason}).</source>
            <translation>It answered with an error ({reason}).</translation>
        </message>
        <message>
            <source>It answers, but takes nothing at the moment. Your voices are kept.</source>
            <translation>It answers, but takes nothing at the moment. Your voices are kept.</translation>
        </message>
        <message>
            <source>It can't be played</source>
            <translation>It can't be played</translation>
        </message>
        <message>
            <source>It could not take the voice now. It is kept.</source>
            <translation>It could not take the voice now. It is kept.</translation>
        </message>
        <message>
            <source>It differs from Woku's by {minutes} minutes (Woku's says {time} here).</source>
            <translation>It differs from Woku's by {minutes} minutes (Woku's says {time} here).</translation>
        </message>
        <message>
            <source>It goes last. A faster network would help.</source>
            <translation>It goes last. A faster network would help.</translation>
        </message>
        <message>
            <source>It holds spaces or characters that no key has.</source>
            <translation>It holds spaces or characters that no key has.</translation>
        </message>
        <message>
            <source>It is open but sends no sound.</source>
            <translation>It is open but sends no sound.</translation>
        </message>
        <message>
            <source>It is tried again by itself; nothing needs doing.</source>
            <translation>It is tried again by itself; nothing needs doing.</translation>
        </message>
        <message>
            <source>It may belong to another company.</source>
            <translation>It may belong to another company.</translation>
        </message>
        <message>
            <source>It takes at least one second.</source>
            <translation>It takes at least one second.</translation>
        </message>
        <message>
            <source>It was asked {seconds} seconds ago.</source>
            <translation>It was asked {seconds} seconds ago.</translation>
        </message>
        <message>
            <source>It was sent whole, and no clear answer came back.</source>
            <translation>It was sent whole, and no clear answer came back.</translation>
        </message>
        <message>
            <source>It was tried {tries} times in a day while others got through.</source>
            <translation>It was tried {tries} times in a day while others got through.</translation>
        </message>
        <message>
            <source>Its file is damaged, or sealed with another key.</source>
            <translation>Its file is damaged, or sealed with another key.</translation>
        </message>
        <message>
            <source>Its file is no longer in this program's folder.</source>
            <translation>Its file is no longer in this program's folder.</translation>
        </message>
        <message>
            <source>Its file is of version {found}; this program knows versions up to {known}.</source>
            <translation>Its file is of version {found}; this program knows versions up to {known}.</translation>
        </message>
        <message>
            <source>Its process gave no address within {seconds} seconds.</source>
            <translation>Its process gave no address within {seconds} seconds.</translation>
        </message>
        <message>
            <source>Its question was answered with no, closed, or could not be asked.</source>
            <translation>Its question was answered with no, closed, or could not be asked.</translation>
        </message>
        <message>
            <source>Keep the file; the recovery key may open it.</source>
            <translation>Keep the file; the recovery key may open it.</translation>
        </message>
        <message>
            <source>Leave that one first, or choose another --profile.</source>
            <translation>Leave that one first, or choose another --profile.</translation>
        </message>
        <message>
            <source>Less than a second of sound can be recovered.</source>
            <translation>Less than a second of sound can be recovered.</translation>
        </message>
        <message>
            <source>Less than a second was recorded, so nothing was kept.</source>
            <translation>Less than a second was recorded, so nothing was kept.</translation>
        </message>
        <message>
            <source>Look at them in the list of voices, or with “woku-desktop outbox list”.</source>
            <translation>Look at them in the list of voices, or with “woku-desktop outbox list”.</translation>
        </message>
        <message>
            <source>Look at them in the list, then decide again.</source>
            <translation>Look at them in the list, then decide again.</translation>
        </message>
        <message>
            <source>Look for a password question on the screen, or start your session again.</source>
            <translation>Look for a password question on the screen, or start your session again.</translation>
        </message>
        <message>
            <source>Make room or give it the right to write, then send again.</source>
            <translation>Make room or give it the right to write, then send again.</translation>
        </message>
        <message>
            <source>Make room or give this program the right to write, then try again.</source>
            <translation>Make room or give this program the right to write, then try again.</translation>
        </message>
        <message>
            <source>Neither DISPLAY nor WAYLAND_DISPLAY names one, so no window can be shown.</source>
            <translation>Neither DISPLAY nor WAYLAND_DISPLAY names one, so no window can be shown.</translation>
        </message>
        <message>
            <source>No PIN can be taken now</source>
            <translation>No PIN can be taken now</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>No answer in time</translation>
        </message>
        <message>
            <source>No connection to {base_url} comes about. What is recorded waits here.</source>
            <translation>No connection to {base_url} comes about. What is recorded waits here.</translation>
        </message>
        <message>
            <source>No loudspeaker could be opened. The recording is fine.</source>
            <translation>No loudspeaker could be opened. The recording is fine.</translation>
        </message>
        <message>
            <source>No microphone found</source>
            <translation>No microphone found</translation>
        </message>
        <message>
            <source>No such voice</source>
            <translation>No such voice</translation>
        </message>
        <message>
            <source>No woku is chosen yet</source>
            <translation>No woku is chosen yet</translation>
        </message>
        <message>
            <source>Nobody can tell whether the clock is right</source>
            <translation>Nobody can tell whether the clock is right</translation>
        </message>
        <message>
            <source>Nobody can tell whether the key is good</source>
            <translation>Nobody can tell whether the key is good</translation>
        </message>
        <message>
            <source>Nobody can tell whether the woku takes opinions</source>
            <translation>Nobody can tell whether the woku takes opinions</translation>
        </message>
        <message>
            <source>Not all of them could be changed</source>
            <translation>Not all of them could be changed</translation>
        </message>
        <message>
            <source>Nothing can be sent with it. Your voice is kept.</source>
            <translation>Nothing can be sent with it. Your voice is kept.</translation>
        </message>
        <message>
            <source>Nothing can be sent without it.</source>
            <translation>Nothing can be sent without it.</translation>
        </message>
        <message>
            <source>Nothing else is heard or played meanwhile.</source>
            <translation>Nothing else is heard or played meanwhile.</translation>
        </message>
        <message>
            <source>Nothing is sent until it is unlocked.</source>
            <translation>Nothing is sent until it is unlocked.</translation>
        </message>
        <message>
            <source>Nothing needs doing.</source>
            <translation>Nothing needs doing.</translation>
        </message>
        <message>
            <source>Nothing of these voices is kept here any more.</source>
            <translation>Nothing of these voices is kept here any more.</translation>
        </message>
        <message>
            <source>Nothing was exported</source>
            <translation>Nothing was exported</translation>
        </message>
        <message>
            <source>Nothing was heard.</source>
            <translation>Nothing was heard.</translation>
        </message>
        <message>
            <source>Nothing was sent, and nothing of it is left here.</source>
            <translation>Nothing was sent, and nothing of it is left here.</translation>
        </message>
        <message>
            <source>Opinions have nowhere to go.</source>
            <translation>Opinions have nowhere to go.</translation>
        </message>
        <message>
            <source>Others may look into the folder</source>
            <translation>Others may look into the folder</translation>
        </message>
        <message>
            <source>Plug a microphone in, or choose another.</source>
            <translation>Plug a microphone in, or choose another.</translation>
        </message>
        <message>
            <source>Plug it in again, or choose another.</source>
            <translation>Plug it in again, or choose another.</translation>
        </message>
        <message>
            <source>Put the file back, or discard the entry.</source>
            <translation>Put the file back, or discard the entry.</translation>
        </message>
        <message>
            <source>Record again, or choose another format in the settings.</source>
            <translation>Record again, or choose another format in the settings.</translation>
        </message>
        <message>
            <source>Record again.</source>
            <translation>Record again.</translation>
        </message>
        <message>
            <source>Recordings can't be sealed</source>
            <translation>Recordings can't be sealed</translation>
        </message>
        <message>
            <source>Restore this user's keyring, or open them with the recovery key.</source>
            <translation>Restore this user's keyring, or open them with the recovery key.</translation>
        </message>
        <message>
            <source>Reviews of “{woku}” are turned off at Woku.</source>
            <translation>Reviews of “{woku}” are turned off at Woku.</translation>
        </message>
        <message>
            <source>Run it with --file-only as an administrator (on Linux: sudo -H), then again as the station's own user for the key and the PIN.</source>
            <translation>Run it with --file-only as an administrator (on Linux: sudo -H), then again as the station's own user for the key and the PIN.</translation>
        </message>
        <message>
            <source>Say something while it listens, then check again.</source>
            <translation>Say something while it listens, then check again.</translation>
        </message>
        <message>
            <source>Sealed voices can't be opened here</source>
            <translation>Sealed voices can't be opened here</translation>
        </message>
        <message>
            <source>Send an opinion: that shows it.</source>
            <translation>Send an opinion: that shows it.</translation>
        </message>
        <message>
            <source>Send it as it is, or free some room and record again.</source>
            <translation>Send it as it is, or free some room and record again.</translation>
        </message>
        <message>
            <source>Send it as it is, or record again.</source>
            <translation>Send it as it is, or record again.</translation>
        </message>
        <message>
            <source>Set it anew with “woku-desktop provision”.</source>
            <translation>Set it anew with “woku-desktop provision”.</translation>
        </message>
        <message>
            <source>Set one with “woku-desktop provision”.</source>
            <translation>Set one with “woku-desktop provision”.</translation>
        </message>
        <message>
            <source>Shorten it or save it as MP3, then try again.</source>
            <translation>Shorten it or save it as MP3, then try again.</translation>
        </message>
        <message>
            <source>Shorten it, then try again.</source>
            <translation>Shorten it, then try again.</translation>
        </message>
        <message>
            <source>Shown are the wokus that were used here.</source>
            <translation>Shown are the wokus that were used here.</translation>
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address, then try again.</source>
            <translation>Sign in to the network, or correct Woku's address, then try again.</translation>
        </message>
        <message>
            <source>Some voices need you</source>
            <translation>Some voices need you</translation>
        </message>
        <message>
            <source>Something is missing on this machine</source>
            <translation>Something is missing on this machine</translation>
        </message>
        <message>
            <source>Something stands between here and Woku</source>
            <translation>Something stands between here and Woku</translation>
        </message>
        <message>
            <source>Start it from a desktop, or set one of the two.</source>
            <translation>Start it from a desktop, or set one of the two.</translation>
        </message>
        <message>
            <source>Start it from your own desktop; with sudo and over ssh, DISPLAY may be somebody else's.</source>
            <translation>Start it from your own desktop; with sudo and over ssh, DISPLAY may be somebody else's.</translation>
        </message>
        <message>
            <source>Start your session again, then try again.</source>
            <translation>Start your session again, then try again.</translation>
        </message>
        <message>
            <source>Take a file like MP3, WAV, FLAC, Ogg, M4A, MP4 or WebM.</source>
            <translation>Take a file like MP3, WAV, FLAC, Ogg, M4A, MP4 or WebM.</translation>
        </message>
        <message>
            <source>Take another file.</source>
            <translation>Take another file.</translation>
        </message>
        <message>
            <source>Take the file that was made when the key was made.</source>
            <translation>Take the file that was made when the key was made.</translation>
        </message>
        <message>
            <source>Take their rights away: chmod 700 on that folder.</source>
            <translation>Take their rights away: chmod 700 on that folder.</translation>
        </message>
        <message>
            <source>Tell whoever looks after it; the log says more.</source>
            <translation>Tell whoever looks after it; the log says more.</translation>
        </message>
        <message>
            <source>That can't be done any more</source>
            <translation>That can't be done any more</translation>
        </message>
        <message>
            <source>That can't be done now</source>
            <translation>That can't be done now</translation>
        </message>
        <message>
            <source>That is a fault of this program ({reason}).</source>
            <translation>That is a fault of this program ({reason}).</translation>
        </message>
        <message>
            <source>That key does not fit</source>
            <translation>That key does not fit</translation>
        </message>
        <message>
            <source>That recording can't be opened</source>
            <translation>That recording can't be opened</translation>
        </message>
        <message>
            <source>That was too short</source>
            <translation>That was too short</translation>
        </message>
        <message>
            <source>The Woku key is not usable</source>
            <translation>The Woku key is not usable</translation>
        </message>
        <message>
            <source>The certificate at {base_url} is not trusted here. What is recorded waits here.</source>
            <translation>The certificate at {base_url} is not trusted here. What is recorded waits here.</translation>
        </message>
        <message>
            <source>The clock is wrong</source>
            <translation>The clock is wrong</translation>
        </message>
        <message>
            <source>The connection is not safe</source>
            <translation>The connection is not safe</translation>
        </message>
        <message>
            <source>The diagnostics could not be written</source>
            <translation>The diagnostics could not be written</translation>
        </message>
        <message>
            <source>The disk filled up</source>
            <translation>The disk filled up</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>The disk is full</translation>
        </message>
        <message>
            <source>The field “{field}” takes {allowed}.</source>
            <translation>The field “{field}” takes {allowed}.</translation>
        </message>
        <message>
            <source>The file can't be read</source>
            <translation>The file can't be read</translation>
        </message>
        <message>
            <source>The file can't be written</source>
            <translation>The file can't be written</translation>
        </message>
        <message>
            <source>The file is empty</source>
            <translation>The file is empty</translation>
        </message>
        <message>
            <source>The file is not a recording</source>
            <translation>The file is not a recording</translation>
        </message>
        <message>
            <source>The file is too large</source>
            <translation>The file is too large</translation>
        </message>
        <message>
            <source>The kept PIN can't be read</source>
            <translation>The kept PIN can't be read</translation>
        </message>
        <message>
            <source>The key has no safe place to be kept in.</source>
            <translation>The key has no safe place to be kept in.</translation>
        </message>
        <message>
            <source>The keyring does not answer</source>
            <translation>The keyring does not answer</translation>
        </message>
        <message>
            <source>The keyring failed</source>
            <translation>The keyring failed</translation>
        </message>
        <message>
            <source>The keyring is locked</source>
            <translation>The keyring is locked</translation>
        </message>
        <message>
            <source>The keyring no longer holds the key they were sealed with.</source>
            <translation>The keyring no longer holds the key they were sealed with.</translation>
        </message>
        <message>
            <source>The keyring refused access</source>
            <translation>The keyring refused access</translation>
        </message>
        <message>
            <source>The list of voices is in use</source>
            <translation>The list of voices is in use</translation>
        </message>
        <message>
            <source>The list of voices is of version {found}; this program knows versions up to {known}.</source>
            <translation>The list of voices is of version {found}; this program knows versions up to {known}.</translation>
        </message>
        <message>
            <source>The list of voices was made anew</source>
            <translation>The list of voices was made anew</translation>
        </message>
        <message>
            <source>The microphone can't be opened</source>
            <translation>The microphone can't be opened</translation>
        </message>
        <message>
            <source>The microphone does not answer</source>
            <translation>The microphone does not answer</translation>
        </message>
        <message>
            <source>The microphone hears very little</source>
            <translation>The microphone hears very little</translation>
        </message>
        <message>
            <source>The microphone is muted</source>
            <translation>The microphone is muted</translation>
        </message>
        <message>
            <source>The microphone is not allowed</source>
            <translation>The microphone is not allowed</translation>
        </message>
        <message>
            <source>The microphone is too loud</source>
            <translation>The microphone is too loud</translation>
        </message>
        <message>
            <source>The microphone was changed</source>
            <translation>The microphone was changed</translation>
        </message>
        <message>
            <source>The microphone was unplugged</source>
            <translation>The microphone was unplugged</translation>
        </message>
        <message>
            <source>The microphone went away</source>
            <translation>The microphone went away</translation>
        </message>
        <message>
            <source>The old one could not be used and was set aside as {file}. What waits is complete; what was delivered before may be missing from the list.</source>
            <translation>The old one could not be used and was set aside as {file}. What waits is complete; what was delivered before may be missing from the list.</translation>
        </message>
        <message>
            <source>The old one was gone. What waits is complete; what was delivered before may be missing from the list.</source>
            <translation>The old one was gone. What waits is complete; what was delivered before may be missing from the list.</translation>
        </message>
        <message>
            <source>The outbox holds no voice “{id}”.</source>
            <translation>The outbox holds no voice “{id}”.</translation>
        </message>
        <message>
            <source>The recording could not be finished</source>
            <translation>The recording could not be finished</translation>
        </message>
        <message>
            <source>The recording is gone</source>
            <translation>The recording is gone</translation>
        </message>
        <message>
            <source>The recording is too long</source>
            <translation>The recording is too long</translation>
        </message>
        <message>
            <source>The recording is too short</source>
            <translation>The recording is too short</translation>
        </message>
        <message>
            <source>The sandbox did not start</source>
            <translation>The sandbox did not start</translation>
        </message>
        <message>
            <source>The sandbox needs packages that are missing: {packages}.</source>
            <translation>The sandbox needs packages that are missing: {packages}.</translation>
        </message>
        <message>
            <source>The screen does not answer</source>
            <translation>The screen does not answer</translation>
        </message>
        <message>
            <source>The settings can't be read</source>
            <translation>The settings can't be read</translation>
        </message>
        <message>
            <source>The settings could not be saved</source>
            <translation>The settings could not be saved</translation>
        </message>
        <message>
            <source>The settings say for how many days what was delivered stays here.</source>
            <translation>The settings say for how many days what was delivered stays here.</translation>
        </message>
        <message>
            <source>The sound could not be converted to {format}.</source>
            <translation>The sound could not be converted to {format}.</translation>
        </message>
        <message>
            <source>The sound library is missing</source>
            <translation>The sound library is missing</translation>
        </message>
        <message>
            <source>The station runs already</source>
            <translation>The station runs already</translation>
        </message>
        <message>
            <source>The system did. What was said until then is kept.</source>
            <translation>The system did. What was said until then is kept.</translation>
        </message>
        <message>
            <source>The system does not let this program listen.</source>
            <translation>The system does not let this program listen.</translation>
        </message>
        <message>
            <source>The voice could not be kept</source>
            <translation>The voice could not be kept</translation>
        </message>
        <message>
            <source>The voice “{id}” is being sent.</source>
            <translation>The voice “{id}” is being sent.</translation>
        </message>
        <message>
            <source>The voice “{id}” was delivered.</source>
            <translation>The voice “{id}” was delivered.</translation>
        </message>
        <message>
            <source>The voice “{id}” was discarded.</source>
            <translation>The voice “{id}” was discarded.</translation>
        </message>
        <message>
            <source>Their key needs a keyring, and there is none here.</source>
            <translation>Their key needs a keyring, and there is none here.</translation>
        </message>
        <message>
            <source>There is no PIN yet</source>
            <translation>There is no PIN yet</translation>
        </message>
        <message>
            <source>There is no Woku key yet</source>
            <translation>There is no Woku key yet</translation>
        </message>
        <message>
            <source>There is no connection. Your voice is kept.</source>
            <translation>There is no connection. Your voice is kept.</translation>
        </message>
        <message>
            <source>There is no keyring on this machine</source>
            <translation>There is no keyring on this machine</translation>
        </message>
        <message>
            <source>There is no screen here</source>
            <translation>There is no screen here</translation>
        </message>
        <message>
            <source>There is no such woku</source>
            <translation>There is no such woku</translation>
        </message>
        <message>
            <source>There is nothing here to record with.</source>
            <translation>There is nothing here to record with.</translation>
        </message>
        <message>
            <source>There is one kiosk at a time for “{profile}”.</source>
            <translation>There is one kiosk at a time for “{profile}”.</translation>
        </message>
        <message>
            <source>This check broke</source>
            <translation>This check broke</translation>
        </message>
        <message>
            <source>This check was given up after {seconds} seconds.</source>
            <translation>This check was given up after {seconds} seconds.</translation>
        </message>
        <message>
            <source>This is not right yet</source>
            <translation>This is not right yet</translation>
        </message>
        <message>
            <source>This key can't see that woku</source>
            <translation>This key can't see that woku</translation>
        </message>
        <message>
            <source>This program can't write to its own folder.</source>
            <translation>This program can't write to its own folder.</translation>
        </message>
        <message>
            <source>This program does not run without {libraries}.</source>
            <translation>This program does not run without {libraries}.</translation>
        </message>
        <message>
            <source>This setting is locked</source>
            <translation>This setting is locked</translation>
        </message>
        <message>
            <source>This takes an administrator</source>
            <translation>This takes an administrator</translation>
        </message>
        <message>
            <source>This voice can't be played here</source>
            <translation>This voice can't be played here</translation>
        </message>
        <message>
            <source>This window is still of the version before.</source>
            <translation>This window is still of the version before.</translation>
        </message>
        <message>
            <source>This woku is closed</source>
            <translation>This woku is closed</translation>
        </message>
        <message>
            <source>This woku takes no anonymous opinions</source>
            <translation>This woku takes no anonymous opinions</translation>
        </message>
        <message>
            <source>This woku takes no opinions now</source>
            <translation>This woku takes no opinions now</translation>
        </message>
        <message>
            <source>Too large for this connection</source>
            <translation>Too large for this connection</translation>
        </message>
        <message>
            <source>Too little of that recording is left</source>
            <translation>Too little of that recording is left</translation>
        </message>
        <message>
            <source>Too many were sent at once. Your voice is kept.</source>
            <translation>Too many were sent at once. Your voice is kept.</translation>
        </message>
        <message>
            <source>Try again and allow access.</source>
            <translation>Try again and allow access.</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>Try again in a few minutes.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Try again in a moment.</translation>
        </message>
        <message>
            <source>Try again, or discard it.</source>
            <translation>Try again, or discard it.</translation>
        </message>
        <message>
            <source>Try again, or export it and ask Woku.</source>
            <translation>Try again, or export it and ask Woku.</translation>
        </message>
        <message>
            <source>Try again; its own messages say more.</source>
            <translation>Try again; its own messages say more.</translation>
        </message>
        <message>
            <source>Trying again may leave it there twice. Your voice is kept.</source>
            <translation>Trying again may leave it there twice. Your voice is kept.</translation>
        </message>
        <message>
            <source>Turn it down in the system's sound settings.</source>
            <translation>Turn it down in the system's sound settings.</translation>
        </message>
        <message>
            <source>Turn on the automatic time in the system's settings, and check the time zone.</source>
            <translation>Turn on the automatic time in the system's settings, and check the time zone.</translation>
        </message>
        <message>
            <source>Unlock it with your session's password, then try again.</source>
            <translation>Unlock it with your session's password, then try again.</translation>
        </message>
        <message>
            <source>Unmute “{microphone}”, or choose another.</source>
            <translation>Unmute “{microphone}”, or choose another.</translation>
        </message>
        <message>
            <source>Voices can't be kept</source>
            <translation>Voices can't be kept</translation>
        </message>
        <message>
            <source>Wait until that has ended, then look again.</source>
            <translation>Wait until that has ended, then look again.</translation>
        </message>
        <message>
            <source>What is kept of it is damaged, or of a newer version.</source>
            <translation>What is kept of it is damaged, or of a newer version.</translation>
        </message>
        <message>
            <source>What was said can only be recorded again.</source>
            <translation>What was said can only be recorded again.</translation>
        </message>
        <message>
            <source>What was said until then is kept.</source>
            <translation>What was said until then is kept.</translation>
        </message>
        <message>
            <source>What “{microphone}” hears is distorted.</source>
            <translation>What “{microphone}” hears is distorted.</translation>
        </message>
        <message>
            <source>Without PortAudio there is no sound.</source>
            <translation>Without PortAudio there is no sound.</translation>
        </message>
        <message>
            <source>Woku answers, but not the question about the key.</source>
            <translation>Woku answers, but not the question about the key.</translation>
        </message>
        <message>
            <source>Woku asks to slow down</source>
            <translation>Woku asks to slow down</translation>
        </message>
        <message>
            <source>Woku can't be reached</source>
            <translation>Woku can't be reached</translation>
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation>Woku did not accept it</translation>
        </message>
        <message>
            <source>Woku did not say how “{woku}” stands.</source>
            <translation>Woku did not say how “{woku}” stands.</translation>
        </message>
        <message>
            <source>Woku does not know this id.</source>
            <translation>Woku does not know this id.</translation>
        </message>
        <message>
            <source>Woku does not take this one</source>
            <translation>Woku does not take this one</translation>
        </message>
        <message>
            <source>Woku is busy</source>
            <translation>Woku is busy</translation>
        </message>
        <message>
            <source>Woku is having trouble</source>
            <translation>Woku is having trouble</translation>
        </message>
        <message>
            <source>Woku may have received it</source>
            <translation>Woku may have received it</translation>
        </message>
        <message>
            <source>Woku refused the key</source>
            <translation>Woku refused the key</translation>
        </message>
        <message>
            <source>Woku says: {messages}</source>
            <translation>Woku says: {messages}</translation>
        </message>
        <message>
            <source>Woku was updated</source>
            <translation>Woku was updated</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing was sent. Your voice is kept.</source>
            <translation>Woku's certificate is not trusted here, so nothing was sent. Your voice is kept.</translation>
        </message>
        <message>
            <source>Woku's list can't be had now</source>
            <translation>Woku's list can't be had now</translation>
        </message>
        <message>
            <source>Woku's own time could not be had.</source>
            <translation>Woku's own time could not be had.</translation>
        </message>
        <message>
            <source>Wrong ones could not be counted. {file}: {reason}</source>
            <translation>Wrong ones could not be counted. {file}: {reason}</translation>
        </message>
        <message>
            <source>{count} of them go on only when somebody decides.</source>
            <translation>{count} of them go on only when somebody decides.</translation>
        </message>
        <message>
            <source>{file} has {megabytes} MB; at most {allowed} are taken.</source>
            <translation>{file} has {megabytes} MB; at most {allowed} are taken.</translation>
        </message>
        <message>
            <source>{file} holds no age identity (AGE-SECRET-KEY-1…).</source>
            <translation>{file} holds no age identity (AGE-SECRET-KEY-1…).</translation>
        </message>
        <message>
            <source>{file} holds no sound that this program knows.</source>
            <translation>{file} holds no sound that this program knows.</translation>
        </message>
        <message>
            <source>{file} holds no sound.</source>
            <translation>{file} holds no sound.</translation>
        </message>
        <message>
            <source>{file} lasts {seconds} seconds; at most {allowed} are taken.</source>
            <translation>{file} lasts {seconds} seconds; at most {allowed} are taken.</translation>
        </message>
        <message>
            <source>{file} lasts {seconds} seconds; it takes at least one.</source>
            <translation>{file} lasts {seconds} seconds; it takes at least one.</translation>
        </message>
        <message>
            <source>{file}: {reason}</source>
            <translation>{file}: {reason}</translation>
        </message>
        <message>
            <source>{folder} can't be written to: {reason}.</source>
            <translation>{folder} can't be written to: {reason}.</translation>
        </message>
        <message>
            <source>{folder} is open to other users of this computer.</source>
            <translation>{folder} is open to other users of this computer.</translation>
        </message>
        <message>
            <source>{left} of {many} had moved on in the meantime and were left as they are.</source>
            <translation>{left} of {many} had moved on in the meantime and were left as they are.</translation>
        </message>
        <message>
            <source>{source}: “{key}” is {found}; allowed: {allowed}.</source>
            <translation>{source}: “{key}” is {found}; allowed: {allowed}.</translation>
        </message>
        <message>
            <source>“woku-desktop outbox list” names them.</source>
            <translation>“woku-desktop outbox list” names them.</translation>
        </message>
        <message>
            <source>“{key}” is set by an administrator in {file}.</source>
            <translation>“{key}” is set by an administrator in {file}.</translation>
        </message>
        <message>
            <source>“{microphone}” is open, and nothing as loud as a voice was heard.</source>
            <translation>“{microphone}” is open, and nothing as loud as a voice was heard.</translation>
        </message>
        <message>
            <source>“{woku}” only takes opinions with an e-mail.</source>
            <translation>“{woku}” only takes opinions with an e-mail.</translation>
        </message>
        <message>
            <source>“{woku}” takes no opinions any more.</source>
            <translation>“{woku}” takes no opinions any more.</translation>
        </message>
    </context>
    <context>
        <name>Rating</name>
        <message>
            <source>Bad</source>
            <translation>Bad</translation>
        </message>
        <message>
            <source>Excellent</source>
            <translation>Excellent</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>Fair</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Good</translation>
        </message>
        <message>
            <source>Very bad</source>
            <translation>Very bad</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>a part of its path is not a folder</source>
            <translation>a part of its path is not a folder</translation>
        </message>
        <message>
            <source>another program holds it</source>
            <translation>another program holds it</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>it is a folder</translation>
        </message>
        <message>
            <source>it is not an ordinary file</source>
            <translation>it is not an ordinary file</translation>
        </message>
        <message>
            <source>it is not text in UTF-8</source>
            <translation>it is not text in UTF-8</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>its name is too long</translation>
        </message>
        <message>
            <source>nothing can be written to that disk</source>
            <translation>nothing can be written to that disk</translation>
        </message>
        <message>
            <source>the disk can't be read or written there</source>
            <translation>the disk can't be read or written there</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>the disk is full</translation>
        </message>
        <message>
            <source>there can be no file of that name</source>
            <translation>there can be no file of that name</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>there is no such file or folder</translation>
        </message>
        <message>
            <source>there is something else of that name</source>
            <translation>there is something else of that name</translation>
        </message>
        <message>
            <source>this user has no right to it</source>
            <translation>this user has no right to it</translation>
        </message>
    </context>
    <context>
        <name>RespondentForm</name>
        <message>
            <source>(optional)</source>
            <translation>(optional)</translation>
        </message>
        <message>
            <source>+56 9 1234 5678</source>
            <translation>+56 9 1234 5678</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Bear in mind that a voice can be recognised.</source>
            <translation>Bear in mind that a voice can be recognised.</translation>
        </message>
        <message>
            <source>Check this address</source>
            <translation>Check this address</translation>
        </message>
        <message>
            <source>Check this number</source>
            <translation>Check this number</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>We don't ask for, keep or send an e-mail or a phone number.</source>
            <translation>We don't ask for, keep or send an e-mail or a phone number.</translation>
        </message>
        <message>
            <source>With e-mail</source>
            <translation>With e-mail</translation>
        </message>
        <message>
            <source>name@example.com</source>
            <translation>name@example.com</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message numerus="yes">
            <source>%n being checked</source>
            <translation>
                <numerusform>%n being checked</numerusform>
                <numerusform>%n being checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being sent</source>
            <translation>
                <numerusform>%n being sent</numerusform>
                <numerusform>%n being sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delivered</source>
            <translation>
                <numerusform>%n delivered</numerusform>
                <numerusform>%n delivered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <translation>
                <numerusform>%n needs you</numerusform>
                <numerusform>%n need you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you: nothing of it is lost.</source>
            <translation>
                <numerusform>%n needs you: nothing of it is lost.</numerusform>
                <numerusform>%n need you: nothing of it is lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) wait here, sealed.</source>
            <translation>
                <numerusform>%n voice waits here, sealed.</numerusform>
                <numerusform>%n voices wait here, sealed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask me again when I close</source>
            <translation>Ask me again when I close</translation>
        </message>
        <message>
            <source>Back to the opinion</source>
            <translation>Back to the opinion</translation>
        </message>
        <message>
            <source>Everything was delivered: nothing waits.</source>
            <translation>Everything was delivered: nothing waits.</translation>
        </message>
        <message>
            <source>If you close the window, it is delivered in the background.</source>
            <translation>If you close the window, it is delivered in the background.</translation>
        </message>
        <message>
            <source>If you close the window, it waits for the next start.</source>
            <translation>If you close the window, it waits for the next start.</translation>
        </message>
        <message>
            <source>If you close the window, you choose whether delivering goes on.</source>
            <translation>If you close the window, you choose whether delivering goes on.</translation>
        </message>
        <message>
            <source>It is safe to close</source>
            <translation>It is safe to close</translation>
        </message>
        <message>
            <source>It would be lost. Send it or discard it first.</source>
            <translation>It would be lost. Send it or discard it first.</translation>
        </message>
        <message>
            <source>Not yet: an opinion has not been sent</source>
            <translation>Not yet: an opinion has not been sent</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Nothing waits.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
        </message>
        <message>
            <source>Show the voices</source>
            <translation>Show the voices</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns.</source>
            <translation>What waits leaves by itself when the network returns.</translation>
        </message>
        <message>
            <source>What waits leaves by itself.</source>
            <translation>What waits leaves by itself.</translation>
        </message>
        <message>
            <source>What was sent is kept on this computer until Woku has it.</source>
            <translation>What was sent is kept on this computer until Woku has it.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>(1 to 8)</source>
            <translation>(1 to 8)</translation>
        </message>
        <message>
            <source>(10 to 900 seconds)</source>
            <translation>(10 to 900 seconds)</translation>
        </message>
        <message>
            <source>(5 to 300 seconds)</source>
            <translation>(5 to 300 seconds)</translation>
        </message>
        <message>
            <source>(as in CL)</source>
            <translation>(as in CL)</translation>
        </message>
        <message>
            <source>(days)</source>
            <translation>(days)</translation>
        </message>
        <message>
            <source>24 digits and letters from a to f, or its link</source>
            <translation>24 digits and letters from a to f, or its link</translation>
        </message>
        <message>
            <source>A key is kept in the system's keyring.</source>
            <translation>A key is kept in the system's keyring.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Asking Woku about it…</source>
            <translation>Asking Woku about it…</translation>
        </message>
        <message>
            <source>Asking Woku about the key there is…</source>
            <translation>Asking Woku about the key there is…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>Check-up</source>
            <translation>Check-up</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copy as text</translation>
        </message>
        <message>
            <source>Country of phones</source>
            <translation>Country of phones</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>FLAC (lossless)</source>
            <translation>FLAC (lossless)</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>Follow the system</translation>
        </message>
        <message>
            <source>Follow the system ({name})</source>
            <translation>Follow the system ({name})</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Is not asked for</source>
            <translation>Is not asked for</translation>
        </message>
        <message>
            <source>Keep delivered voices</source>
            <translation>Keep delivered voices</translation>
        </message>
        <message>
            <source>Keep it until somebody decides</source>
            <translation>Keep it until somebody decides</translation>
        </message>
        <message>
            <source>Keep what Woku answered</source>
            <translation>Keep what Woku answered</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Level of the microphone</translation>
        </message>
        <message>
            <source>Listening to you…</source>
            <translation>Listening to you…</translation>
        </message>
        <message>
            <source>Longest recording</source>
            <translation>Longest recording</translation>
        </message>
        <message>
            <source>MP3 (small, everywhere)</source>
            <translation>MP3 (small, everywhere)</translation>
        </message>
        <message>
            <source>May be given</source>
            <translation>May be given</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microphone</translation>
        </message>
        <message>
            <source>No key yet. It is kept in the system's keyring only.</source>
            <translation>No key yet. It is kept in the system's keyring only.</translation>
        </message>
        <message>
            <source>No sound arrives. Check the plug.</source>
            <translation>No sound arrives. Check the plug.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>None</translation>
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>Nothing is heard. Unmute the microphone or choose another.</translation>
        </message>
        <message>
            <source>Ogg Opus (smallest)</source>
            <translation>Ogg Opus (smallest)</translation>
        </message>
        <message>
            <source>Opening the microphone…</source>
            <translation>Opening the microphone…</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Playing…</source>
            <translation>Playing…</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacy</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Recovery recipient</source>
            <translation>Recovery recipient</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Same as the system</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Say something: it is played back to you.</source>
            <translation>Say something: it is played back to you.</translation>
        </message>
        <message>
            <source>Sealed on this computer. 0 destroys each once Woku has it.</source>
            <translation>Sealed on this computer. 0 destroys each once Woku has it.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>Send it again after a pause</source>
            <translation>Send it again after a pause</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Set by your administrator</source>
            <translation>Set by your administrator</translation>
        </message>
        <message>
            <source>Set up again, step by step</source>
            <translation>Set up again, step by step</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sound</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Test for 3 seconds</source>
            <translation>Test for 3 seconds</translation>
        </message>
        <message>
            <source>The bars follow your voice. Nothing is kept.</source>
            <translation>The bars follow your voice. Nothing is kept.</translation>
        </message>
        <message>
            <source>The key comes from WOKU_API_KEY, which stands above the keyring.</source>
            <translation>The key comes from WOKU_API_KEY, which stands above the keyring.</translation>
        </message>
        <message>
            <source>The key comes from the system's credentials folder.</source>
            <translation>The key comes from the system's credentials folder.</translation>
        </message>
        <message>
            <source>These count from the next start of the program.</source>
            <translation>These count from the next start of the program.</translation>
        </message>
        <message>
            <source>This is what was heard. It is kept nowhere.</source>
            <translation>This is what was heard. It is kept nowhere.</translation>
        </message>
        <message>
            <source>Too loud. Move back a little.</source>
            <translation>Too loud. Move back a little.</translation>
        </message>
        <message>
            <source>Transcriptions and contacts, encrypted.</source>
            <translation>Transcriptions and contacts, encrypted.</translation>
        </message>
        <message>
            <source>Very quiet. Say something, or come closer.</source>
            <translation>Very quiet. Say something, or come closer.</translation>
        </message>
        <message>
            <source>Voices at the same time</source>
            <translation>Voices at the same time</translation>
        </message>
        <message>
            <source>WAV (lossless, large)</source>
            <translation>WAV (lossless, large)</translation>
        </message>
        <message>
            <source>Wait for an answer</source>
            <translation>Wait for an answer</translation>
        </message>
        <message>
            <source>What Woku asks, or else the language's own question</source>
            <translation>What Woku asks, or else the language's own question</translation>
        </message>
        <message>
            <source>When Woku may have a voice already</source>
            <translation>When Woku may have a voice already</translation>
        </message>
        <message>
            <source>Who holds its key can open every voice sealed here. It is set in the settings file only.</source>
            <translation>Who holds its key can open every voice sealed here. It is set in the settings file only.</translation>
        </message>
        <message>
            <source>Who speaks, at first</source>
            <translation>Who speaks, at first</translation>
        </message>
        <message>
            <source>With e-mail</source>
            <translation>With e-mail</translation>
        </message>
        <message>
            <source>Woku accepts it.</source>
            <translation>Woku accepts it.</translation>
        </message>
        <message>
            <source>Woku accepts it: {company}.</source>
            <translation>Woku accepts it: {company}.</translation>
        </message>
        <message>
            <source>Woku does not accept this key. Copy it once more, whole.</source>
            <translation>Woku does not accept this key. Copy it once more, whole.</translation>
        </message>
        <message>
            <source>Woku id or link</source>
            <translation>Woku id or link</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Woku key</translation>
        </message>
        <message>
            <source>{name} (not plugged in)</source>
            <translation>{name} (not plugged in)</translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message>
            <source>Asking Woku about it…</source>
            <translation>Asking Woku about it…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Choose one of the list.</translation>
        </message>
        <message>
            <source>Chosen: {name}</source>
            <translation>Chosen: {name}</translation>
        </message>
        <message>
            <source>Each person may still choose otherwise.</source>
            <translation>Each person may still choose otherwise.</translation>
        </message>
        <message>
            <source>Everything can be changed in Settings at any time.</source>
            <translation>Everything can be changed in Settings at any time.</translation>
        </message>
        <message>
            <source>First set-up</source>
            <translation>First set-up</translation>
        </message>
        <message>
            <source>It lets this station send opinions. Whoever looks after Woku in your company has it.</source>
            <translation>It lets this station send opinions. Whoever looks after Woku in your company has it.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microphone</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Say something: the bars move. Then test it and listen.</source>
            <translation>Say something: the bars move. Then test it and listen.</translation>
        </message>
        <message>
            <source>Search, or paste its id or link</source>
            <translation>Search, or paste its id or link</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>That is all</translation>
        </message>
        <message>
            <source>The Woku key</source>
            <translation>The Woku key</translation>
        </message>
        <message>
            <source>The language</source>
            <translation>The language</translation>
        </message>
        <message>
            <source>The microphone</source>
            <translation>The microphone</translation>
        </message>
        <message>
            <source>The place or the service that opinions here are about.</source>
            <translation>The place or the service that opinions here are about.</translation>
        </message>
        <message>
            <source>The woku</source>
            <translation>The woku</translation>
        </message>
        <message>
            <source>This is how the station stands.</source>
            <translation>This is how the station stands.</translation>
        </message>
        <message>
            <source>This key lists no wokus. Paste the id or the link of yours.</source>
            <translation>This key lists no wokus. Paste the id or the link of yours.</translation>
        </message>
        <message>
            <source>What this window speaks, and what is asked.</source>
            <translation>What this window speaks, and what is asked.</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Who speaks</translation>
        </message>
        <message>
            <source>Woku</source>
            <translation>Woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Woku key</translation>
        </message>
        <message>
            <source>Wokus</source>
            <translation>Wokus</translation>
        </message>
        <message>
            <source>{name}: left as it was</source>
            <translation>{name}: left as it was</translation>
        </message>
        <message>
            <source>{name}: ready</source>
            <translation>{name}: ready</translation>
        </message>
        <message>
            <source>{name}: still missing</source>
            <translation>{name}: still missing</translation>
        </message>
        <message>
            <source>{step} of {steps}</source>
            <translation>{step} of {steps}</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Quit</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
        </message>
        <message>
            <source>Show Woku</source>
            <translation>Show Woku</translation>
        </message>
    </context>
    <context>
        <name>Voices</name>
        <message numerus="yes">
            <source>%n today</source>
            <translation>
                <numerusform>%n today</numerusform>
                <numerusform>%n today</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message numerus="yes">
            <source>Arrived? Checked in %n h</source>
            <translation>
                <numerusform>Arrived? Checked in %n h</numerusform>
                <numerusform>Arrived? Checked in %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Arrived? Checked in %n min</source>
            <translation>
                <numerusform>Arrived? Checked in %n min</numerusform>
                <numerusform>Arrived? Checked in %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrived? Checked in a moment</source>
            <translation>Arrived? Checked in a moment</translation>
        </message>
        <message>
            <source>Arrived? Checked later</source>
            <translation>Arrived? Checked later</translation>
        </message>
        <message>
            <source>Can't be opened</source>
            <translation>Can't be opened</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Correct it</translation>
        </message>
        <message>
            <source>Correct it: Enter key</source>
            <translation>Correct it: Enter key</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>Delivered</source>
            <comment>filter</comment>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>Delivered, no transcription</source>
            <translation>Delivered, no transcription</translation>
        </message>
        <message>
            <source>Delivered, not readable now</source>
            <translation>Delivered, not readable now</translation>
        </message>
        <message>
            <source>Did it arrive?</source>
            <translation>Did it arrive?</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Discard this voice? {who}, {when}.</source>
            <translation>Discard this voice? {who}, {when}.</translation>
        </message>
        <message>
            <source>Discard: Delete key</source>
            <translation>Discard: Delete key</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message>
            <source>E-mail rejected</source>
            <translation>E-mail rejected</translation>
        </message>
        <message>
            <source>For 10 seconds it can be brought back; then it is destroyed.</source>
            <translation>For 10 seconds it can be brought back; then it is destroyed.</translation>
        </message>
        <message>
            <source>Goes last: too large</source>
            <translation>Goes last: too large</translation>
        </message>
        <message>
            <source>Its file is gone</source>
            <translation>Its file is gone</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Keep it</translation>
        </message>
        <message numerus="yes">
            <source>Leaves in %n h</source>
            <translation>
                <numerusform>Leaves in %n h</numerusform>
                <numerusform>Leaves in %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leaves in %n min</source>
            <translation>
                <numerusform>Leaves in %n min</numerusform>
                <numerusform>Leaves in %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Leaves in a moment</source>
            <translation>Leaves in a moment</translation>
        </message>
        <message>
            <source>Leaves when back online</source>
            <translation>Leaves when back online</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Look at it</translation>
        </message>
        <message>
            <source>Look at it: Enter key</source>
            <translation>Look at it: Enter key</translation>
        </message>
        <message>
            <source>Maybe twice. {told}</source>
            <translation>Maybe twice. {told}</translation>
        </message>
        <message>
            <source>Need you</source>
            <translation>Need you</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Needs your attention</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>Not readable now</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Nothing was found.</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>One moment</translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Open settings</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Search by e-mail or by what was said</source>
            <translation>Search by e-mail or by what was said</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Searching…</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Send again: Enter key</source>
            <translation>Send again: Enter key</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Sending, {percent}</source>
            <translation>Sending, {percent}</translation>
        </message>
        <message>
            <source>The keyring is locked, so nothing can be searched now.</source>
            <translation>The keyring is locked, so nothing can be searched now.</translation>
        </message>
        <message>
            <source>There is no Woku key yet.</source>
            <translation>There is no Woku key yet.</translation>
        </message>
        <message>
            <source>Today's ratings</source>
            <translation>Today's ratings</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voices</translation>
        </message>
        <message>
            <source>Voices are kept safe here, and leave once it is entered.</source>
            <translation>Voices are kept safe here, and leave once it is entered.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Waiting</source>
            <comment>filter</comment>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>What is recorded here appears in this list.</source>
            <translation>What is recorded here appears in this list.</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns, and keeps waiting if you close the window.</source>
            <translation>What waits leaves by itself when the network returns, and keeps waiting if you close the window.</translation>
        </message>
        <message>
            <source>Which voices</source>
            <translation>Which voices</translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Woku may hold it twice.</translation>
        </message>
        <message>
            <source>Woku refused it</source>
            <translation>Woku refused it</translation>
        </message>
        <message numerus="yes">
            <source>Your %n voice(s) are safe here.</source>
            <translation>
                <numerusform>Your voice is safe here.</numerusform>
                <numerusform>Your %n voices are safe here.</numerusform>
            </translation>
        </message>
        <message>
            <source>average {average}</source>
            <translation>average {average}</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} of 5</translation>
        </message>
        <message numerus="yes">
            <source>{word}, {stars} of 5: %n today</source>
            <translation>
                <numerusform>{word}, {stars} of 5: %n today</numerusform>
                <numerusform>{word}, {stars} of 5: %n today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Enter a valid key in Settings: what waits then leaves by itself.</source>
            <translation>Enter a valid key in Settings: what waits then leaves by itself.</translation>
        </message>
        <message>
            <source>Free some room on the disk: what waits then leaves by itself.</source>
            <translation>Free some room on the disk: what waits then leaves by itself.</translation>
        </message>
        <message>
            <source>It answers, but takes nothing at the moment.</source>
            <translation>It answers, but takes nothing at the moment.</translation>
        </message>
        <message>
            <source>It takes nothing at the moment.</source>
            <translation>It takes nothing at the moment.</translation>
        </message>
        <message>
            <source>Make room, or give this program the right to write: what waits then leaves by itself.</source>
            <translation>Make room, or give this program the right to write: what waits then leaves by itself.</translation>
        </message>
        <message>
            <source>Nothing can be sent with it: all is kept.</source>
            <translation>Nothing can be sent with it: all is kept.</translation>
        </message>
        <message>
            <source>Nothing leaves until it can: all is kept.</source>
            <translation>Nothing leaves until it can: all is kept.</translation>
        </message>
        <message>
            <source>Nothing leaves until there is room: all is kept.</source>
            <translation>Nothing leaves until there is room: all is kept.</translation>
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address: what waits then leaves by itself.</source>
            <translation>Sign in to the network, or correct Woku's address: what waits then leaves by itself.</translation>
        </message>
        <message>
            <source>The voices' folder can't be written to</source>
            <translation>The voices' folder can't be written to</translation>
        </message>
        <message>
            <source>There is no connection.</source>
            <translation>There is no connection.</translation>
        </message>
        <message>
            <source>Too many were sent at once.</source>
            <translation>Too many were sent at once.</translation>
        </message>
        <message>
            <source>Unlock it with your session's password: what waits then leaves by itself.</source>
            <translation>Unlock it with your session's password: what waits then leaves by itself.</translation>
        </message>
        <message>
            <source>What waits is kept and leaves by itself: nothing needs doing.</source>
            <translation>What waits is kept and leaves by itself: nothing needs doing.</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns.</source>
            <translation>What waits leaves by itself when the network returns.</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing is sent: all is kept.</source>
            <translation>Woku's certificate is not trusted here, so nothing is sent: all is kept.</translation>
        </message>
    </context>
    <context>
        <name>Wokus</name>
        <message>
            <source>A woku's id has 24 digits and letters from a to f.</source>
            <translation>A woku's id has 24 digits and letters from a to f.</translation>
        </message>
        <message>
            <source>Another woku…</source>
            <translation>Another woku…</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>It goes into what is exported here, not to Woku.</source>
            <translation>It goes into what is exported here, not to Woku.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Keep it</translation>
        </message>
        <message>
            <source>No woku was used here yet.</source>
            <translation>No woku was used here yet.</translation>
        </message>
        <message>
            <source>Note for today: {note}</source>
            <translation>Note for today: {note}</translation>
        </message>
        <message>
            <source>Note for today…</source>
            <translation>Note for today…</translation>
        </message>
        <message>
            <source>Place, shift, who is on duty</source>
            <translation>Place, shift, who is on duty</translation>
        </message>
        <message>
            <source>Search a woku</source>
            <translation>Search a woku</translation>
        </message>
        <message>
            <source>Takes no opinions now</source>
            <translation>Takes no opinions now</translation>
        </message>
        <message>
            <source>The woku is set where this program is started; it stays as it is.</source>
            <translation>The woku is set where this program is started; it stays as it is.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Use it</translation>
        </message>
        <message>
            <source>Woku id or link</source>
            <translation>Woku id or link</translation>
        </message>
        <message>
            <source>Wokus</source>
            <translation>Wokus</translation>
        </message>
        <message>
            <source>Your administrator chose this woku.</source>
            <translation>Your administrator chose this woku.</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>in use</translation>
        </message>
    </context>
</TS>
