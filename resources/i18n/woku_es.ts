<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_CL" sourcelanguage="en_US">
    <context>
        <name>About</name>
        <message>
            <source>A file for whoever helps you: logs, settings and numbers. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Built with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If something does not work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder of logs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder of settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder of voices, which are sealed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records a spoken opinion and delivers it to Woku. MIT licence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save diagnostics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save diagnostics…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message numerus="yes">
            <source>%n voice(s) need you</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Nothing is sent at the moment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open Woku to see what to do.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Allowed</name>
        <message>
            <source>"email" or "anonymous"</source>
            <translation>"email" o "anonymous"</translation>
        </message>
        <message>
            <source>"es", "en", "pt", or "" for the system's</source>
            <translation>"es", "en", "pt", o "" para el del sistema</translation>
        </message>
        <message>
            <source>"mp3", "wav", "flac" or "ogg"</source>
            <translation>"mp3", "wav", "flac" u "ogg"</translation>
        </message>
        <message>
            <source>"resend" or "hold"</source>
            <translation>"resend" o "hold"</translation>
        </message>
        <message>
            <source>1 to 3000 characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>24 hexadecimal digits</source>
            <translation>24 dígitos hexadecimales</translation>
        </message>
        <message>
            <source>7 to 15 digits with the country code, like 56982959776</source>
            <translation>de 7 a 15 dígitos con el código del país, como 56982959776</translation>
        </message>
        <message>
            <source>8 to 512 letters, digits and signs without spaces</source>
            <translation>de 8 a 512 letras, dígitos y signos, sin espacios</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Woku id</source>
            <translation>Id del woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Clave de Woku</translation>
        </message>
        <message>
            <source>Woku's address</source>
            <translation>Dirección de Woku</translation>
        </message>
        <message>
            <source>a phone number, with the country code if it is from another country</source>
            <translation>un teléfono, con el código del país si es de otro país</translation>
        </message>
        <message>
            <source>a text of at most 200 characters</source>
            <translation>un texto de hasta 200 caracteres</translation>
        </message>
        <message>
            <source>a two-letter country code like "CL"</source>
            <translation>un código de país de dos letras, como "CL"</translation>
        </message>
        <message>
            <source>a whole number from 1 to 5</source>
            <translation>un número entero del 1 al 5</translation>
        </message>
        <message>
            <source>a whole number from 1 to 8</source>
            <translation>un número entero de 1 a 8</translation>
        </message>
        <message>
            <source>a whole number of days from 0 to 3650</source>
            <translation>un número entero de días, de 0 a 3650</translation>
        </message>
        <message>
            <source>a whole number of days from 1 to 3650</source>
            <translation>un número entero de días, de 1 a 3650</translation>
        </message>
        <message>
            <source>a whole number of seconds from 10 to 900</source>
            <translation>un número entero de segundos del 10 al 900</translation>
        </message>
        <message>
            <source>a whole number of seconds from 5 to 300</source>
            <translation>un número entero de segundos del 5 al 300</translation>
        </message>
        <message>
            <source>an address like name@example.com</source>
            <translation>una dirección como nombre@correo.cl</translation>
        </message>
        <message>
            <source>an age recipient ("age1…")</source>
            <translation>un destinatario de age ("age1…")</translation>
        </message>
        <message>
            <source>an https address (http only for this machine itself)</source>
            <translation>una dirección https (http solo para este mismo equipo)</translation>
        </message>
        <message>
            <source>an https address like https://clientapi.woku.app (http only for this machine)</source>
            <translation>una dirección https como https://clientapi.woku.app (http solo para este equipo)</translation>
        </message>
        <message>
            <source>nothing when the person is anonymous</source>
            <translation>nada si la persona es anónima</translation>
        </message>
        <message>
            <source>profile</source>
            <translation>perfil</translation>
        </message>
        <message>
            <source>the microphone</source>
            <translation>el micrófono</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true o false</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>desconocido</translation>
        </message>
        <message>
            <source>up to 32 small letters, digits, dashes and underscores</source>
            <translation>hasta 32 letras minúsculas, dígitos, guiones y guiones bajos</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Already open</source>
            <translation>Ya está abierto</translation>
        </message>
        <message>
            <source>This desk is already open in another window.</source>
            <translation>Este programa ya está abierto en otra ventana.</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message numerus="yes">
            <source>%n s left</source>
            <translation>
                <numerusform>Queda %n s</numerusform>
                <numerusform>Quedan %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>A recording from {day} was not sent</source>
            <translation>Una grabación del {day} no se envió</translation>
        </message>
        <message>
            <source>A recording from {time} was not sent</source>
            <translation>Una grabación de las {time} no se envió</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anónima</translation>
        </message>
        <message>
            <source>Choose another</source>
            <translation>Elegir otro</translation>
        </message>
        <message>
            <source>Choose microphone</source>
            <translation>Elegir micrófono</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard the recording from {day}?</source>
            <translation>¿Descartar la grabación del {day}?</translation>
        </message>
        <message>
            <source>Discard the recording from {time}?</source>
            <translation>¿Descartar la grabación de las {time}?</translation>
        </message>
        <message>
            <source>Everything is ready to send.</source>
            <translation>Todo listo para enviar.</translation>
        </message>
        <message>
            <source>Finish the recording to be able to send.</source>
            <translation>Termina la grabación para poder enviar.</translation>
        </message>
        <message>
            <source>Finishing…</source>
            <translation>Terminando…</translation>
        </message>
        <message>
            <source>How was your experience?</source>
            <translation>¿Cómo fue tu experiencia?</translation>
        </message>
        <message>
            <source>Improvement</source>
            <translation>Mejora</translation>
        </message>
        <message numerus="yes">
            <source>It ended at the limit of %n s.</source>
            <translation>
                <numerusform>Terminó al llegar al límite de %n s.</numerusform>
                <numerusform>Terminó al llegar al límite de %n s.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is checked by itself; the recording is kept</source>
            <translation>Se revisa sola; la grabación está guardada</translation>
        </message>
        <message>
            <source>It is destroyed, and can't be brought back.</source>
            <translation>Se borra y no se puede recuperar.</translation>
        </message>
        <message>
            <source>It is distorted: too loud.</source>
            <translation>Se oye distorsionada: muy fuerte.</translation>
        </message>
        <message>
            <source>It is kept safe. Use it, or record a new one.</source>
            <translation>Está a salvo. Úsala o graba una nueva.</translation>
        </message>
        <message>
            <source>It is kept, and leaves by itself as soon as it can</source>
            <translation>Está a salvo y sale sola apenas se pueda</translation>
        </message>
        <message>
            <source>It is quiet, and can be sent.</source>
            <translation>Se oye bajo, pero se puede enviar.</translation>
        </message>
        <message>
            <source>It is sent by itself, you can go on</source>
            <translation>Se envía sola, puedes seguir</translation>
        </message>
        <message>
            <source>It may have arrived</source>
            <translation>Quizá llegó</translation>
        </message>
        <message>
            <source>It needs your attention</source>
            <translation>Necesita tu atención</translation>
        </message>
        <message>
            <source>It was cut off: its last second may be missing.</source>
            <translation>Quedó cortada: puede faltar el último segundo.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservarla</translation>
        </message>
        <message>
            <source>Keeping your opinion safe…</source>
            <translation>Guardando tu opinión…</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <source>Microphone closed</source>
            <translation>Micrófono cerrado</translation>
        </message>
        <message>
            <source>Microphone closed until you touch</source>
            <translation>Micrófono cerrado hasta que toques</translation>
        </message>
        <message>
            <source>Microphone open. Touch the button to finish.</source>
            <translation>Micrófono abierto. Toca el botón para terminar.</translation>
        </message>
        <message>
            <source>New opinion</source>
            <translation>Nueva opinión</translation>
        </message>
        <message>
            <source>No microphone is plugged in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No sound arrives. Check the microphone's plug.</source>
            <translation>No llega sonido. Revisa el cable del micrófono.</translation>
        </message>
        <message>
            <source>No woku is set yet: enter it in Settings to send.</source>
            <translation>Aún no hay un woku: ponlo en Ajustes para enviar.</translation>
        </message>
        <message>
            <source>Not delivered yet; the recording is kept</source>
            <translation>Aún no se entrega; la grabación está guardada</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>No se puede leer ahora</translation>
        </message>
        <message>
            <source>Nothing can be sent to this woku. Choose another at the top.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>No se oye nada. Activa el micrófono o elige otro.</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Un momento.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n s left</source>
            <translation>
                <numerusform>Solo queda %n s</numerusform>
                <numerusform>Solo quedan %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Abrir ajustes</translation>
        </message>
        <message>
            <source>Opening the microphone…</source>
            <translation>Abriendo el micrófono…</translation>
        </message>
        <message>
            <source>Opening the recording…</source>
            <translation>Abriendo la grabación…</translation>
        </message>
        <message>
            <source>Opinion delivered</source>
            <translation>Opinión entregada</translation>
        </message>
        <message>
            <source>Opinion saved</source>
            <translation>Opinión guardada</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Received at {time}, with its transcription</source>
            <translation>Recibida a las {time}, con su transcripción</translation>
        </message>
        <message>
            <source>Received at {time}, without a transcription</source>
            <translation>Recibida a las {time}, sin transcripción</translation>
        </message>
        <message>
            <source>Recognition</source>
            <translation>Reconocimiento</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Grabar otra vez</translation>
        </message>
        <message>
            <source>Record your voice</source>
            <translation>Grabar tu voz</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Grabando</translation>
        </message>
        <message>
            <source>Recording has started.</source>
            <translation>Empezó la grabación.</translation>
        </message>
        <message>
            <source>Recording ready</source>
            <translation>Grabación lista</translation>
        </message>
        <message>
            <source>Send opinion</source>
            <translation>Enviar opinión</translation>
        </message>
        <message>
            <source>Sending, {percent} %</source>
            <translation>Enviando, {percent} %</translation>
        </message>
        <message numerus="yes">
            <source>Sound was lost in %n place(s).</source>
            <translation>
                <numerusform>Se perdió sonido en %n parte.</numerusform>
                <numerusform>Se perdió sonido en %n partes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Terminar la grabación</translation>
        </message>
        <message>
            <source>The microphone is about to listen</source>
            <translation>El micrófono está por escuchar</translation>
        </message>
        <message>
            <source>The recording is ready.</source>
            <translation>La grabación está lista.</translation>
        </message>
        <message>
            <source>The recording was thrown away.</source>
            <translation>La grabación se borró.</translation>
        </message>
        <message>
            <source>This was understood</source>
            <translation>Esto se entendió</translation>
        </message>
        <message>
            <source>This woku only takes opinions with an e-mail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To send, add: {items}.</source>
            <translation>Para enviar falta: {items}.</translation>
        </message>
        <message>
            <source>Too loud. Move back a little.</source>
            <translation>Muy fuerte. Aléjate un poco.</translation>
        </message>
        <message>
            <source>Touch a star</source>
            <translation>Toca una estrella</translation>
        </message>
        <message>
            <source>Touch to record your voice</source>
            <translation>Toca para grabar tu voz</translation>
        </message>
        <message>
            <source>Transcription</source>
            <translation>Transcripción</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message numerus="yes">
            <source>Up to %n s. You can listen before sending.</source>
            <translation>
                <numerusform>Hasta %n s. Puedes escucharla antes de enviar.</numerusform>
                <numerusform>Hasta %n s. Puedes escucharla antes de enviar.</numerusform>
            </translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usarla</translation>
        </message>
        <message>
            <source>Very quiet. Come closer to the microphone.</source>
            <translation>Se oye muy bajo. Acércate al micrófono.</translation>
        </message>
        <message>
            <source>Woku is listening to it, you can go on</source>
            <translation>Woku la está escuchando, puedes seguir</translation>
        </message>
        <message>
            <source>Woku received the voice and gave back no transcription.</source>
            <translation>Woku recibió la voz y no devolvió una transcripción.</translation>
        </message>
        <message>
            <source>Woku says that this woku is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku says that this woku takes no opinions for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your opinion is saved.</source>
            <translation>Tu opinión quedó guardada.</translation>
        </message>
        <message>
            <source>Your opinion was delivered.</source>
            <translation>Tu opinión fue entregada.</translation>
        </message>
        <message>
            <source>Your voice is missing: that recording was silent and was not kept.</source>
            <translation>Falta tu voz: esta grabación quedó en silencio y no se guardó.</translation>
        </message>
        <message>
            <source>Your voice is missing: that recording was too short and was not kept.</source>
            <translation>Falta tu voz: esta grabación quedó muy corta y no se guardó.</translation>
        </message>
        <message>
            <source>a star</source>
            <translation>una estrella</translation>
        </message>
        <message>
            <source>a valid e-mail</source>
            <translation>un correo válido</translation>
        </message>
        <message>
            <source>a valid phone number</source>
            <translation>un teléfono válido</translation>
        </message>
        <message>
            <source>a woku that takes opinions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an e-mail</source>
            <translation>un correo</translation>
        </message>
        <message>
            <source>the end of the recording</source>
            <translation>terminar la grabación</translation>
        </message>
        <message>
            <source>the woku (in Settings)</source>
            <translation>el woku (en Ajustes)</translation>
        </message>
        <message>
            <source>your voice</source>
            <translation>tu voz</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} y {last}</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} de {total}</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} de 5</translation>
        </message>
        <message>
            <source>“{name}” is not plugged in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is not plugged in: “{other}” is used.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Checkup</name>
        <message>
            <source>Clock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes with Woku's, to {seconds} seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is open, and holds the key that seals voices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Microphone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outbox</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of voices opens. Waiting: {waiting}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is room for a recording: {free_mb} MB are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku accepts it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku accepts it. It is the key of {company}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku answers at {base_url}, through the proxy {proxy}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku answers at {base_url}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku for opinions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{microphone}” hears well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{woku}” takes opinions.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message numerus="yes">
            <source>%n voice(s) still wait</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>An opinion has not been sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close Woku</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close and lose it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close now: they keep waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you close now, it is destroyed and nobody will hear it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its icon in the tray brings the window back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep delivering in the background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remember my answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are safe on this computer either way. In the background they leave as soon as they can, without the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To see the window again, start Woku again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Attempt {number}</source>
            <translation>Intento {number}</translation>
        </message>
        <message>
            <source>Checking; say something into the microphone…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Delivered as {id}.</source>
            <translation>Entregada como {id}.</translation>
        </message>
        <message>
            <source>Delivered: {delivered}. Still waiting: {waiting}. Needs you: {needs_you}.</source>
            <translation>Entregadas: {delivered}. Aún en espera: {waiting}. Necesitan tu atención: {needs_you}.</translation>
        </message>
        <message>
            <source>Delivering</source>
            <translation>Entregando</translation>
        </message>
        <message>
            <source>Destroy the voice {id} for good? Nobody will hear it, and nothing brings it back.</source>
            <translation>¿Destruir para siempre la voz {id}? Nadie la oirá y nada la recupera.</translation>
        </message>
        <message>
            <source>Ended as asked; what was not delivered waits here.</source>
            <translation>Terminado como se pidió; lo que no se entregó espera aquí.</translation>
        </message>
        <message>
            <source>Everything that waits leaves as soon as a delivery runs: {count}.</source>
            <translation>Todo lo que espera sale en cuanto corra una entrega: {count}.</translation>
        </message>
        <message>
            <source>Feedback type</source>
            <translation>Tipo de opinión</translation>
        </message>
        <message>
            <source>It is kept as {id}, and is not sent by itself.</source>
            <translation>Está guardada como {id} y no se envía sola.</translation>
        </message>
        <message>
            <source>It is kept as {id}.</source>
            <translation>Está guardada como {id}.</translation>
        </message>
        <message>
            <source>It is saved as {id} and leaves by itself when the window is open or “woku-desktop sync” runs.</source>
            <translation>Quedó guardada como {id} y sale sola cuando la ventana está abierta o corre “woku-desktop sync”.</translation>
        </message>
        <message>
            <source>Needs you: {needs_you}.</source>
            <translation>Necesitan tu atención: {needs_you}.</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>Próximo intento</translation>
        </message>
        <message>
            <source>No microphone found.</source>
            <translation>No se encontró ningún micrófono.</translation>
        </message>
        <message>
            <source>Nothing is sent at the moment. {why}</source>
            <translation>Por ahora no se envía nada. {why}</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>No hay nada en espera.</translation>
        </message>
        <message>
            <source>Nothing was destroyed.</source>
            <translation>No se destruyó nada.</translation>
        </message>
        <message>
            <source>Nothing was destroyed: without a terminal add --yes.</source>
            <translation>No se destruyó nada: sin terminal, agrega --yes.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>No se escribió nada.</translation>
        </message>
        <message>
            <source>Nothing was written: whoever can read {folder} could hear the voices. To agree, add --yes.</source>
            <translation>No se escribió nada: quien pueda leer {folder} podría oír las voces. Para aceptar, agrega --yes.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Grabación</translation>
        </message>
        <message>
            <source>Said, or what stands in the way</source>
            <translation>Lo dicho, o lo que lo impide</translation>
        </message>
        <message>
            <source>Saved as {id}. It leaves when a delivery runs.</source>
            <translation>Guardada como {id}. Sale cuando corra una entrega.</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Estrellas</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Taken in: {imported}. Known already: {known}. Not opened: {damaged}.</source>
            <translation>Incorporadas: {imported}. Ya conocidas: {known}. Sin abrir: {damaged}.</translation>
        </message>
        <message>
            <source>The key for {base_url} is in the keyring.</source>
            <translation>La clave de {base_url} está en el llavero.</translation>
        </message>
        <message>
            <source>The key for {base_url} is in the keyring. The one in {place} stays in force over it.</source>
            <translation>La clave de {base_url} está en el llavero. La de {place} sigue mandando por encima.</translation>
        </message>
        <message>
            <source>The key for {base_url} is no longer in the keyring.</source>
            <translation>La clave de {base_url} ya no está en el llavero.</translation>
        </message>
        <message>
            <source>The keyring holds no key for {base_url}. The one in {place} stays in force.</source>
            <translation>El llavero no tiene una clave de {base_url}. La de {place} sigue mandando.</translation>
        </message>
        <message>
            <source>The next attempt is due at {time}, once a delivery runs.</source>
            <translation>El próximo intento toca a las {time}, cuando corra una entrega.</translation>
        </message>
        <message>
            <source>The oldest that waits is from {time}.</source>
            <translation>La más antigua en espera es de {time}.</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>No hay ninguna.</translation>
        </message>
        <message>
            <source>There was no key for {base_url} in the keyring.</source>
            <translation>No había una clave de {base_url} en el llavero.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Transcription</source>
            <translation>Transcripción</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Woku</source>
            <translation>Woku</translation>
        </message>
        <message>
            <source>Woku gave no transcription.</source>
            <translation>Woku no dio transcripción.</translation>
        </message>
        <message>
            <source>Woku key for {base_url} (not shown): </source>
            <translation>Clave de Woku para {base_url} (no se muestra): </translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Puede que Woku la tenga dos veces.</translation>
        </message>
        <message>
            <source>Woku understood: {transcription}</source>
            <translation>Woku entendió: {transcription}</translation>
        </message>
        <message>
            <source>Write the voices to {folder} unsealed? Whoever can read that folder can hear them.</source>
            <translation>¿Escribir las voces en {folder} sin sellar? Quien pueda leer esa carpeta puede oírlas.</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Escrito: {file}</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anónima</translation>
        </message>
        <message>
            <source>asked to slow down</source>
            <translation>pidió ir más lento</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>enviándose</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>dañada</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>entregada</translation>
        </message>
        <message>
            <source>discarded</source>
            <translation>descartada</translation>
        </message>
        <message>
            <source>in doubt</source>
            <translation>en duda</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>clave rechazada</translation>
        </message>
        <message>
            <source>no outcome is known</source>
            <translation>no se conoce el resultado</translation>
        </message>
        <message>
            <source>no transcription</source>
            <translation>sin transcripción</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>no aceptada</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>no entregada</translation>
        </message>
        <message>
            <source>not readable now</source>
            <translation>no se puede leer ahora</translation>
        </message>
        <message>
            <source>sent, no clear answer</source>
            <translation>enviada, sin respuesta clara</translation>
        </message>
        <message>
            <source>something else answered</source>
            <translation>respondió otra cosa</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>{file} does not open and was left where it is.</source>
            <translation>{file} no se abre y quedó donde está.</translation>
        </message>
        <message>
            <source>{id}  {state}</source>
            <translation>{id}  {state}</translation>
        </message>
        <message>
            <source>{id} is destroyed.</source>
            <translation>{id} está destruida.</translation>
        </message>
        <message>
            <source>{id} leaves as soon as a delivery runs.</source>
            <translation>{id} sale en cuanto corra una entrega.</translation>
        </message>
        <message>
            <source>{id} was discarded meanwhile.</source>
            <translation>{id} se descartó entretanto.</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name} (the system's choice)</source>
            <translation>{name} (el que elige el sistema)</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n being checked</source>
            <translation>
                <numerusform>%n por revisar</numerusform>
                <numerusform>%n por comprobar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) your attention</source>
            <translation>
                <numerusform>%n necesita tu atención</numerusform>
                <numerusform>%n necesitan tu atención</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en espera</numerusform>
                <numerusform>%n en espera</numerusform>
            </translation>
        </message>
        <message>
            <source>All delivered</source>
            <translation>Todo entregado</translation>
        </message>
        <message>
            <source>Choose the woku</source>
            <translation>Elegir el woku</translation>
        </message>
        <message>
            <source>Demo: nothing leaves here</source>
            <translation>Demo: nada sale de aquí</translation>
        </message>
        <message>
            <source>No Woku key yet</source>
            <translation>Aún no hay clave de Woku</translation>
        </message>
        <message>
            <source>No voices yet</source>
            <translation>Aún no hay voces</translation>
        </message>
        <message>
            <source>No woku is set. Choose the woku</source>
            <translation>No hay un woku. Elegir el woku</translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n waiting</source>
            <translation>
                <numerusform>Sin conexión, %n en espera</numerusform>
                <numerusform>Sin conexión, %n en espera</numerusform>
            </translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Un momento</translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n waiting</source>
            <translation>
                <numerusform>En pausa, %n en espera</numerusform>
                <numerusform>En pausa, %n en espera</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Enviando</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>This is the sandbox: voices go to a Woku on this machine, not to the real one.</source>
            <translation>Esta es una prueba: las voces van a un Woku en este equipo, no al verdadero.</translation>
        </message>
        <message>
            <source>Woku voices</source>
            <translation>Voces de Woku</translation>
        </message>
        <message>
            <source>Woku voices (demo)</source>
            <translation>Voces de Woku (demo)</translation>
        </message>
        <message>
            <source>Woku: {name}</source>
            <translation>Woku: {name}</translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n earlier one(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct it</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Cut off when the program ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregadas</translation>
        </message>
        <message>
            <source>Delivered at the first try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered at the second try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered at the third try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered at try number {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered, with its transcription</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it is there already, discard it here; if not, send it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it is there twice, hide one of them at Woku.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is looked for at Woku by itself. You can wait, send it again, which may leave it there twice, or discard it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It leaves by itself. If it is there already, discard it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was not found at Woku for sure. Look there: if it is there, discard it here; if not, send it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was sent again after an answer got lost, so Woku may hold it two times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Maybe twice at Woku</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No connection, it stayed in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not Woku answered, it stayed in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not tried yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note: {note}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone +{digits}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture of the sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent whole, no clear answer came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sound is no longer kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today at {time}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Tried %n time(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Voice of {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was said can't be read while the keyring is locked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was typed can't be read while the keyring is locked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku asked to wait, it stayed in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku gave back no transcription.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku refused the key, it stayed here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku was busy, it stayed in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{word}, today at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{word}, {day} at {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>A kept voice can't be opened</source>
            <translation>Una voz guardada no se puede abrir</translation>
        </message>
        <message>
            <source>A kept voice is gone</source>
            <translation>Una voz guardada ya no está</translation>
        </message>
        <message>
            <source>A key that begins with pk_ may send, and may not ask about itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer version kept this voice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer version was used here</source>
            <translation>Aquí se usó una versión más nueva</translation>
        </message>
        <message>
            <source>A part of this program is not installed</source>
            <translation>Falta instalar una parte de este programa</translation>
        </message>
        <message>
            <source>A recording is running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A setting is wrong</source>
            <translation>Un ajuste está mal</translation>
        </message>
        <message>
            <source>A sign-in page, a proxy or a wrong address answered (status {status}).</source>
            <translation>Respondió una página de acceso, un proxy o una dirección equivocada (estado {status}).</translation>
        </message>
        <message>
            <source>About {missing_mb} MB are missing to keep a recording.</source>
            <translation>Faltan unos {missing_mb} MB para guardar una grabación.</translation>
        </message>
        <message>
            <source>About {missing_mb} MB are missing to keep this voice.</source>
            <translation>Faltan unos {missing_mb} MB para guardar esta voz.</translation>
        </message>
        <message>
            <source>Allow it in the system's privacy settings.</source>
            <translation>Permítelo en los ajustes de privacidad del sistema.</translation>
        </message>
        <message>
            <source>Another program has held it for more than {seconds} seconds.</source>
            <translation>Otro programa la tiene ocupada desde hace más de {seconds} segundos.</translation>
        </message>
        <message>
            <source>Another program may be using it.</source>
            <translation>Puede que otro programa lo esté usando.</translation>
        </message>
        <message>
            <source>Ask your administrator to change it.</source>
            <translation>Pide a tu administrador que lo cambie.</translation>
        </message>
        <message>
            <source>At the present speed it would take {minutes} minutes; Woku allows {allowed_minutes}.</source>
            <translation>A la velocidad actual tardaría {minutes} minutos; Woku permite {allowed_minutes}.</translation>
        </message>
        <message>
            <source>Check again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check its name and its permissions, then try again.</source>
            <translation>Revisa su nombre y sus permisos e intenta otra vez.</translation>
        </message>
        <message>
            <source>Check the folder, its permissions and its room, then try again.</source>
            <translation>Revisa la carpeta, sus permisos y su espacio e intenta otra vez.</translation>
        </message>
        <message>
            <source>Check the id, or enter another key in Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network and the key, then check again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, then check again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, then open this list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, then try again.</source>
            <translation>Revisa la red e intenta otra vez.</translation>
        </message>
        <message>
            <source>Check this computer's date, and whether a proxy's certificate must be installed.</source>
            <translation>Revisa la fecha de este equipo y si hay que instalar el certificado de un proxy.</translation>
        </message>
        <message>
            <source>Choose another one, or open it at Woku.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another one, or turn them on at Woku.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose it in Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the other program, or choose another microphone.</source>
            <translation>Cierra el otro programa o elige otro micrófono.</translation>
        </message>
        <message>
            <source>Close the other program, then try again.</source>
            <translation>Cierra el otro programa e intenta otra vez.</translation>
        </message>
        <message>
            <source>Connect a loudspeaker, or send without listening.</source>
            <translation>Conecta un parlante o envía sin escuchar.</translation>
        </message>
        <message>
            <source>Copy it, or the woku's link, once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>Corrígelo e intenta otra vez.</translation>
        </message>
        <message>
            <source>Correct it, then start again.</source>
            <translation>Corrígelo y vuelve a empezar.</translation>
        </message>
        <message>
            <source>Correct the file, or move it away to start afresh.</source>
            <translation>Corrige el archivo, o sácalo de ahí para empezar de cero.</translation>
        </message>
        <message>
            <source>Correct what it names, then try again.</source>
            <translation>Corrige lo que señala e intenta otra vez.</translation>
        </message>
        <message>
            <source>Discard it, and record again.</source>
            <translation>Descártala y graba otra vez.</translation>
        </message>
        <message>
            <source>Enter a valid key in Settings, then try again.</source>
            <translation>Pon una clave válida en Ajustes e intenta otra vez.</translation>
        </message>
        <message>
            <source>Enter it again in Settings, or with “woku-desktop login”.</source>
            <translation>Ponla de nuevo en Ajustes o con «woku-desktop login».</translation>
        </message>
        <message>
            <source>Enter it in Settings, or with “woku-desktop login”.</source>
            <translation>Ponla en Ajustes o con «woku-desktop login».</translation>
        </message>
        <message>
            <source>Export it, then open it in another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of the kind {format} can't be decoded here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish the recording first, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some room on the disk, then record again.</source>
            <translation>Haz espacio en el disco y graba otra vez.</translation>
        </message>
        <message>
            <source>Free some room on the disk, then send again.</source>
            <translation>Libera espacio en el disco y envía otra vez.</translation>
        </message>
        <message>
            <source>Give this user the right to write there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install a keyring (on Linux: gnome-keyring or KWallet), or set WOKU_API_KEY.</source>
            <translation>Instala un llavero (en Linux: gnome-keyring o KWallet), o define WOKU_API_KEY.</translation>
        </message>
        <message>
            <source>Install it (on Debian and Ubuntu: libportaudio2).</source>
            <translation>Instálala (en Debian y Ubuntu: libportaudio2).</translation>
        </message>
        <message>
            <source>Install or unlock a keyring, or set a recovery recipient.</source>
            <translation>Instala o abre uno, o define un destinatario de recuperación.</translation>
        </message>
        <message>
            <source>Install the newer version again. Nothing was changed.</source>
            <translation>Instala otra vez la versión más nueva. No se cambió nada.</translation>
        </message>
        <message>
            <source>Install the newer version, then send it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install them with: pip install 'woku-desktop[demo]'</source>
            <translation>Instálalos con: pip install 'woku-desktop[demo]'</translation>
        </message>
        <message>
            <source>It answered with an error ({reason}).</source>
            <translation>Respondió con un error ({reason}).</translation>
        </message>
        <message>
            <source>It answers, but takes nothing at the moment. Your voices are kept.</source>
            <translation>Responde, pero por ahora no recibe nada. Tus voces están guardadas.</translation>
        </message>
        <message>
            <source>It can't be played</source>
            <translation>No se puede escuchar</translation>
        </message>
        <message>
            <source>It could not take the voice now. It is kept.</source>
            <translation>Ahora no pudo recibir la voz. Está guardada.</translation>
        </message>
        <message>
            <source>It differs from Woku's by {minutes} minutes (Woku's says {time} here).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes last. A faster network would help.</source>
            <translation>Sale al final. Ayudaría una red más rápida.</translation>
        </message>
        <message>
            <source>It holds spaces or characters that no key has.</source>
            <translation>Tiene espacios o caracteres que ninguna clave tiene.</translation>
        </message>
        <message>
            <source>It is open but sends no sound.</source>
            <translation>Está abierto, pero no envía sonido.</translation>
        </message>
        <message>
            <source>It is tried again by itself; nothing needs doing.</source>
            <translation>Se intenta otra vez por sí solo; no hay que hacer nada.</translation>
        </message>
        <message>
            <source>It may belong to another company.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It takes at least one second.</source>
            <translation>Tiene que durar al menos un segundo.</translation>
        </message>
        <message>
            <source>It was asked {seconds} seconds ago.</source>
            <translation>Se le preguntó hace {seconds} segundos.</translation>
        </message>
        <message>
            <source>It was sent whole, and no clear answer came back.</source>
            <translation>Se envió entera y no volvió una respuesta clara.</translation>
        </message>
        <message>
            <source>It was tried {tries} times in a day while others got through.</source>
            <translation>Se intentó {tries} veces en un día, mientras otras pasaban.</translation>
        </message>
        <message>
            <source>Its file is damaged, or sealed with another key.</source>
            <translation>Su archivo está dañado o sellado con otra clave.</translation>
        </message>
        <message>
            <source>Its file is no longer in this program's folder.</source>
            <translation>Su archivo ya no está en la carpeta de este programa.</translation>
        </message>
        <message>
            <source>Its file is of version {found}; this program knows versions up to {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its process gave no address within {seconds} seconds.</source>
            <translation>Su proceso no dio una dirección en {seconds} segundos.</translation>
        </message>
        <message>
            <source>Its question was answered with no, closed, or could not be asked.</source>
            <translation>Su pregunta se respondió con un no, se cerró o no se pudo hacer.</translation>
        </message>
        <message>
            <source>Keep the file; the recovery key may open it.</source>
            <translation>Conserva el archivo; la clave de recuperación puede abrirlo.</translation>
        </message>
        <message>
            <source>Less than a second of sound can be recovered.</source>
            <translation>Se puede recuperar menos de un segundo de sonido.</translation>
        </message>
        <message>
            <source>Less than a second was recorded, so nothing was kept.</source>
            <translation>Se grabó menos de un segundo, así que no se guardó nada.</translation>
        </message>
        <message>
            <source>Look at them in the list of voices, or with “woku-desktop outbox list”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at them in the list, then decide again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for a password question on the screen, or start your session again.</source>
            <translation>Busca en la pantalla una pregunta por tu contraseña, o reinicia tu sesión.</translation>
        </message>
        <message>
            <source>Make room or give it the right to write, then send again.</source>
            <translation>Haz espacio o dale permiso para escribir, y envía otra vez.</translation>
        </message>
        <message>
            <source>Make room or give this program the right to write, then try again.</source>
            <translation>Haz espacio o da a este programa permiso para escribir, e intenta otra vez.</translation>
        </message>
        <message>
            <source>Neither DISPLAY nor WAYLAND_DISPLAY names one, so no window can be shown.</source>
            <translation>Ni DISPLAY ni WAYLAND_DISPLAY indican una, así que no se puede mostrar ninguna ventana.</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No connection to {base_url} comes about. What is recorded waits here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No loudspeaker could be opened. The recording is fine.</source>
            <translation>No se pudo abrir un parlante. La grabación está bien.</translation>
        </message>
        <message>
            <source>No microphone found</source>
            <translation>No hay micrófono</translation>
        </message>
        <message>
            <source>No such voice</source>
            <translation>No existe esa voz</translation>
        </message>
        <message>
            <source>No woku is chosen yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can tell whether the clock is right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can tell whether the key is good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can tell whether the woku takes opinions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not all of them could be changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing can be sent with it. Your voice is kept.</source>
            <translation>Con ella no se puede enviar. Tu voz está guardada.</translation>
        </message>
        <message>
            <source>Nothing can be sent without it.</source>
            <translation>Sin ella no se puede enviar nada.</translation>
        </message>
        <message>
            <source>Nothing else is heard or played meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is sent until it is unlocked.</source>
            <translation>Nada se envía hasta que se abra.</translation>
        </message>
        <message>
            <source>Nothing needs doing.</source>
            <translation>No hay que hacer nada.</translation>
        </message>
        <message>
            <source>Nothing was heard.</source>
            <translation>No se oyó nada.</translation>
        </message>
        <message>
            <source>Nothing was sent, and nothing of it is left here.</source>
            <translation>No se envió nada y no queda nada de ella aquí.</translation>
        </message>
        <message>
            <source>Opinions have nowhere to go.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Others may look into the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plug a microphone in, or choose another.</source>
            <translation>Conecta un micrófono o elige otro.</translation>
        </message>
        <message>
            <source>Plug it in again, or choose another.</source>
            <translation>Conéctalo de nuevo o elige otro.</translation>
        </message>
        <message>
            <source>Put the file back, or discard the entry.</source>
            <translation>Devuelve el archivo a su lugar o descarta la entrada.</translation>
        </message>
        <message>
            <source>Record again, or choose another format in the settings.</source>
            <translation>Graba otra vez o elige otro formato en los ajustes.</translation>
        </message>
        <message>
            <source>Record again.</source>
            <translation>Graba otra vez.</translation>
        </message>
        <message>
            <source>Recordings can't be kept safe</source>
            <translation>No se puede grabar a salvo</translation>
        </message>
        <message>
            <source>Restore this user's keyring, or open them with the recovery key.</source>
            <translation>Recupera el llavero de este usuario, o ábrelas con la clave de recuperación.</translation>
        </message>
        <message>
            <source>Reviews of “{woku}” are turned off at Woku.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say something while it listens, then check again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sealed voices can't be opened here</source>
            <translation>Aquí no se pueden abrir las voces selladas</translation>
        </message>
        <message>
            <source>Send an opinion: that shows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send it as it is, or free some room and record again.</source>
            <translation>Envíala así, o haz espacio y graba otra vez.</translation>
        </message>
        <message>
            <source>Send it as it is, or record again.</source>
            <translation>Envíala así o graba otra vez.</translation>
        </message>
        <message>
            <source>Shorten it or save it as MP3, then try again.</source>
            <translation>Acórtala o guárdala como MP3 e intenta otra vez.</translation>
        </message>
        <message>
            <source>Shorten it, then try again.</source>
            <translation>Acórtala e intenta otra vez.</translation>
        </message>
        <message>
            <source>Shown are the wokus that were used here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address, then try again.</source>
            <translation>Accede a la red o corrige la dirección de Woku, e intenta otra vez.</translation>
        </message>
        <message>
            <source>Some voices need you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something stands between here and Woku</source>
            <translation>Algo se interpone hasta Woku</translation>
        </message>
        <message>
            <source>Start it from a desktop, or set one of the two.</source>
            <translation>Ábrelo desde un escritorio, o define una de las dos.</translation>
        </message>
        <message>
            <source>Start your session again, then try again.</source>
            <translation>Reinicia tu sesión e intenta otra vez.</translation>
        </message>
        <message>
            <source>Take a file like MP3, WAV, FLAC, Ogg, M4A, MP4 or WebM.</source>
            <translation>Usa un archivo MP3, WAV, FLAC, Ogg, M4A, MP4 o WebM.</translation>
        </message>
        <message>
            <source>Take another file.</source>
            <translation>Usa otro archivo.</translation>
        </message>
        <message>
            <source>Take the file that was made when the key was made.</source>
            <translation>Usa el archivo que se creó junto con la llave.</translation>
        </message>
        <message>
            <source>Take their rights away: chmod 700 on that folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell whoever looks after it; the log says more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That can't be done any more</source>
            <translation>Eso ya no se puede hacer</translation>
        </message>
        <message>
            <source>That can't be done now</source>
            <translation>Eso no se puede hacer ahora</translation>
        </message>
        <message>
            <source>That is a fault of this program ({reason}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That key does not fit</source>
            <translation>Esa llave no sirve</translation>
        </message>
        <message>
            <source>That recording can't be opened</source>
            <translation>Esa grabación no se puede abrir</translation>
        </message>
        <message>
            <source>That was too short</source>
            <translation>Fue muy corto</translation>
        </message>
        <message>
            <source>The Woku key is not usable</source>
            <translation>La clave de Woku no sirve</translation>
        </message>
        <message>
            <source>The certificate at {base_url} is not trusted here. What is recorded waits here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clock is wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The connection is not safe</source>
            <translation>La conexión no es segura</translation>
        </message>
        <message>
            <source>The disk filled up</source>
            <translation>El disco se llenó</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>El disco está lleno</translation>
        </message>
        <message>
            <source>The field “{field}” takes {allowed}.</source>
            <translation>El campo «{field}» acepta {allowed}.</translation>
        </message>
        <message>
            <source>The file can't be read</source>
            <translation>El archivo no se puede leer</translation>
        </message>
        <message>
            <source>The file can't be written</source>
            <translation>El archivo no se puede escribir</translation>
        </message>
        <message>
            <source>The file is empty</source>
            <translation>El archivo está vacío</translation>
        </message>
        <message>
            <source>The file is not a recording</source>
            <translation>El archivo no es una grabación</translation>
        </message>
        <message>
            <source>The file is too large</source>
            <translation>El archivo es demasiado grande</translation>
        </message>
        <message>
            <source>The key has no safe place to be kept in.</source>
            <translation>La clave no tiene un lugar seguro donde guardarse.</translation>
        </message>
        <message>
            <source>The keyring does not answer</source>
            <translation>El llavero no responde</translation>
        </message>
        <message>
            <source>The keyring failed</source>
            <translation>El llavero falló</translation>
        </message>
        <message>
            <source>The keyring is locked</source>
            <translation>El llavero está cerrado</translation>
        </message>
        <message>
            <source>The keyring no longer holds the key they were sealed with.</source>
            <translation>El llavero ya no tiene la clave con que se sellaron.</translation>
        </message>
        <message>
            <source>The keyring refused access</source>
            <translation>El llavero negó el acceso</translation>
        </message>
        <message>
            <source>The list of voices is in use</source>
            <translation>La lista de voces está en uso</translation>
        </message>
        <message>
            <source>The list of voices is of version {found}; this program knows versions up to {known}.</source>
            <translation>La lista de voces es de la versión {found}; este programa conoce hasta la {known}.</translation>
        </message>
        <message>
            <source>The list of voices was made anew</source>
            <translation>La lista de voces se hizo de nuevo</translation>
        </message>
        <message>
            <source>The microphone can't be opened</source>
            <translation>El micrófono no se puede abrir</translation>
        </message>
        <message>
            <source>The microphone does not answer</source>
            <translation>El micrófono no responde</translation>
        </message>
        <message>
            <source>The microphone hears very little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The microphone is muted</source>
            <translation>El micrófono está silenciado</translation>
        </message>
        <message>
            <source>The microphone is not allowed</source>
            <translation>El micrófono no está permitido</translation>
        </message>
        <message>
            <source>The microphone is too loud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The microphone was unplugged</source>
            <translation>El micrófono se desconectó</translation>
        </message>
        <message>
            <source>The microphone went away</source>
            <translation>El micrófono desapareció</translation>
        </message>
        <message>
            <source>The old one could not be used and was set aside as {file}. What waits is complete; what was delivered before may be missing from the list.</source>
            <translation>La anterior no se podía usar y quedó apartada como {file}. Lo que espera está completo; puede faltar en la lista lo que ya se entregó.</translation>
        </message>
        <message>
            <source>The old one was gone. What waits is complete; what was delivered before may be missing from the list.</source>
            <translation>La anterior ya no estaba. Lo que espera está completo; puede faltar en la lista lo que ya se entregó.</translation>
        </message>
        <message>
            <source>The outbox holds no voice “{id}”.</source>
            <translation>La bandeja de salida no tiene la voz “{id}”.</translation>
        </message>
        <message>
            <source>The recording could not be finished</source>
            <translation>La grabación no se pudo terminar</translation>
        </message>
        <message>
            <source>The recording is gone</source>
            <translation>La grabación ya no está</translation>
        </message>
        <message>
            <source>The recording is too long</source>
            <translation>La grabación es demasiado larga</translation>
        </message>
        <message>
            <source>The recording is too short</source>
            <translation>La grabación es demasiado corta</translation>
        </message>
        <message>
            <source>The sandbox did not start</source>
            <translation>La prueba no arrancó</translation>
        </message>
        <message>
            <source>The sandbox needs packages that are missing: {packages}.</source>
            <translation>La prueba necesita paquetes que faltan: {packages}.</translation>
        </message>
        <message>
            <source>The settings can't be read</source>
            <translation>Los ajustes no se pueden leer</translation>
        </message>
        <message>
            <source>The settings could not be saved</source>
            <translation>Los ajustes no se pudieron guardar</translation>
        </message>
        <message>
            <source>The sound could not be converted to {format}.</source>
            <translation>El sonido no se pudo convertir a {format}.</translation>
        </message>
        <message>
            <source>The sound library is missing</source>
            <translation>Falta la biblioteca de sonido</translation>
        </message>
        <message>
            <source>The system changed the microphone</source>
            <translation>El sistema cambió el micrófono</translation>
        </message>
        <message>
            <source>The system does not let this program listen.</source>
            <translation>El sistema no deja que este programa escuche.</translation>
        </message>
        <message>
            <source>The voice could not be kept</source>
            <translation>La voz no se pudo guardar</translation>
        </message>
        <message>
            <source>The voice “{id}” is being sent.</source>
            <translation>La voz “{id}” se está enviando.</translation>
        </message>
        <message>
            <source>The voice “{id}” was delivered.</source>
            <translation>La voz “{id}” ya se entregó.</translation>
        </message>
        <message>
            <source>The voice “{id}” was discarded.</source>
            <translation>La voz “{id}” se descartó.</translation>
        </message>
        <message>
            <source>There is no Woku key yet</source>
            <translation>Aún no hay clave de Woku</translation>
        </message>
        <message>
            <source>There is no connection. Your voice is kept.</source>
            <translation>No hay conexión. Tu voz está guardada.</translation>
        </message>
        <message>
            <source>There is no keyring on this machine</source>
            <translation>No hay un llavero en este equipo</translation>
        </message>
        <message>
            <source>There is no keyring to keep their key in, so nothing is recorded.</source>
            <translation>No hay un llavero donde guardar su clave: no se graba nada.</translation>
        </message>
        <message>
            <source>There is no screen here</source>
            <translation>Aquí no hay pantalla</translation>
        </message>
        <message>
            <source>There is no such woku</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing here to record with.</source>
            <translation>Aquí no hay con qué grabar.</translation>
        </message>
        <message>
            <source>This check broke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This check was given up after {seconds} seconds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not right yet</source>
            <translation>Esto aún no está bien</translation>
        </message>
        <message>
            <source>This key can't see that woku</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program can't write to its own folder.</source>
            <translation>Este programa no puede escribir en su propia carpeta.</translation>
        </message>
        <message>
            <source>This setting is locked</source>
            <translation>Este ajuste está bloqueado</translation>
        </message>
        <message>
            <source>This voice can't be played here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This woku is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This woku takes no opinions now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too large for this connection</source>
            <translation>Demasiado grande para esta conexión</translation>
        </message>
        <message>
            <source>Too little of that recording is left</source>
            <translation>Quedó muy poco de esa grabación</translation>
        </message>
        <message>
            <source>Too many were sent at once. Your voice is kept.</source>
            <translation>Se enviaron muchas a la vez. Tu voz está guardada.</translation>
        </message>
        <message>
            <source>Try again and allow access.</source>
            <translation>Intenta otra vez y permite el acceso.</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>Intenta otra vez en unos minutos.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Intenta otra vez en un momento.</translation>
        </message>
        <message>
            <source>Try again, or discard it.</source>
            <translation>Intenta otra vez o descártala.</translation>
        </message>
        <message>
            <source>Try again, or export it and ask Woku.</source>
            <translation>Intenta otra vez, o expórtala y consulta a Woku.</translation>
        </message>
        <message>
            <source>Try again; its own messages say more.</source>
            <translation>Intenta otra vez; sus propios mensajes dicen más.</translation>
        </message>
        <message>
            <source>Trying again may leave it there twice. Your voice is kept.</source>
            <translation>Si lo intentas otra vez, puede quedar dos veces. Tu voz está guardada.</translation>
        </message>
        <message>
            <source>Turn it down in the system's sound settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn on the automatic time in the system's settings, and check the time zone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it with your session's password, then try again.</source>
            <translation>Ábrelo con la contraseña de tu sesión e intenta otra vez.</translation>
        </message>
        <message>
            <source>Unmute “{microphone}”, or choose another.</source>
            <translation>Quita el silencio en «{microphone}», o elige otro.</translation>
        </message>
        <message>
            <source>Voices can't be kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until that has ended, then look again.</source>
            <translation>Espera a que termine y vuelve a mirar.</translation>
        </message>
        <message>
            <source>What was said can only be recorded again.</source>
            <translation>Lo que se dijo solo se puede grabar de nuevo.</translation>
        </message>
        <message>
            <source>What was said until then is kept.</source>
            <translation>Lo dicho hasta ahí está guardado.</translation>
        </message>
        <message>
            <source>What “{microphone}” hears is distorted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without PortAudio nothing can be recorded or played.</source>
            <translation>Sin PortAudio no se puede grabar ni escuchar nada.</translation>
        </message>
        <message>
            <source>Woku answers, but not the question about the key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku asks to slow down</source>
            <translation>Woku pide ir más lento</translation>
        </message>
        <message>
            <source>Woku can't be reached</source>
            <translation>No se puede llegar a Woku</translation>
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation>Woku no la aceptó</translation>
        </message>
        <message>
            <source>Woku did not say how “{woku}” stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku does not know this id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku does not take this one</source>
            <translation>Woku no recibe esta voz</translation>
        </message>
        <message>
            <source>Woku is busy</source>
            <translation>Woku está ocupado</translation>
        </message>
        <message>
            <source>Woku is having trouble</source>
            <translation>Woku tiene problemas</translation>
        </message>
        <message>
            <source>Woku may have received it</source>
            <translation>Puede que Woku la haya recibido</translation>
        </message>
        <message>
            <source>Woku refused the key</source>
            <translation>Woku rechazó la clave</translation>
        </message>
        <message>
            <source>Woku says: {messages}</source>
            <translation>Woku dice: {messages}</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing was sent. Your voice is kept.</source>
            <translation>Aquí no se confía en el certificado de Woku, así que no se envió nada. Tu voz está guardada.</translation>
        </message>
        <message>
            <source>Woku's list can't be had now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Woku's own time could not be had.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of them go on only when somebody decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} has {megabytes} MB; at most {allowed} are taken.</source>
            <translation>{file} tiene {megabytes} MB; se aceptan hasta {allowed}.</translation>
        </message>
        <message>
            <source>{file} holds no age identity (AGE-SECRET-KEY-1…).</source>
            <translation>{file} no contiene una identidad age (AGE-SECRET-KEY-1…).</translation>
        </message>
        <message>
            <source>{file} holds no sound that this program knows.</source>
            <translation>{file} no tiene un sonido que este programa conozca.</translation>
        </message>
        <message>
            <source>{file} holds no sound.</source>
            <translation>{file} no tiene sonido.</translation>
        </message>
        <message>
            <source>{file} lasts {seconds} seconds; at most {allowed} are taken.</source>
            <translation>{file} dura {seconds} segundos; se aceptan hasta {allowed}.</translation>
        </message>
        <message>
            <source>{file} lasts {seconds} seconds; it takes at least one.</source>
            <translation>{file} dura {seconds} segundos; se necesita al menos uno.</translation>
        </message>
        <message>
            <source>{file}: {reason}</source>
            <translation>{file}: {reason}</translation>
        </message>
        <message>
            <source>{folder} can't be written to: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder} is open to other users of this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{left} of {many} had moved on in the meantime and were left as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{source}: “{key}” is {found}; allowed: {allowed}.</source>
            <translation>{source}: «{key}» es {found}; se permite: {allowed}.</translation>
        </message>
        <message>
            <source>“woku-desktop outbox list” names them.</source>
            <translation>“woku-desktop outbox list” las muestra.</translation>
        </message>
        <message>
            <source>“{key}” is set by an administrator in {file}.</source>
            <translation>Un administrador fijó «{key}» en {file}.</translation>
        </message>
        <message>
            <source>“{microphone}” is open, and nothing as loud as a voice was heard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{woku}” takes no opinions any more.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rating</name>
        <message>
            <source>Bad</source>
            <translation>Mala</translation>
        </message>
        <message>
            <source>Excellent</source>
            <translation>Excelente</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>Regular</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>Buena</translation>
        </message>
        <message>
            <source>Very bad</source>
            <translation>Muy mala</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>a part of its path is not a folder</source>
            <translation>una parte de su ruta no es una carpeta</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>es una carpeta</translation>
        </message>
        <message>
            <source>it is not an ordinary file</source>
            <translation>no es un archivo común</translation>
        </message>
        <message>
            <source>it is not text in UTF-8</source>
            <translation>no es texto en UTF-8</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>su nombre es demasiado largo</translation>
        </message>
        <message>
            <source>nothing can be written to that disk</source>
            <translation>en ese disco no se puede escribir</translation>
        </message>
        <message>
            <source>the disk can't be read or written there</source>
            <translation>ahí no se puede leer ni escribir el disco</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <source>there can be no file of that name</source>
            <translation>no puede haber un archivo con ese nombre</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>no existe ese archivo o carpeta</translation>
        </message>
        <message>
            <source>there is something else of that name</source>
            <translation>hay otra cosa con ese nombre</translation>
        </message>
        <message>
            <source>this user has no right to it</source>
            <translation>este usuario no tiene permiso</translation>
        </message>
    </context>
    <context>
        <name>RespondentForm</name>
        <message>
            <source>(optional)</source>
            <translation>(opcional)</translation>
        </message>
        <message>
            <source>+56 9 1234 5678</source>
            <translation>+56 9 1234 5678</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anónimo</translation>
        </message>
        <message>
            <source>Bear in mind that a voice can be recognised.</source>
            <translation>Ten presente que una voz se puede reconocer.</translation>
        </message>
        <message>
            <source>Check this address</source>
            <translation>Revisa esta dirección</translation>
        </message>
        <message>
            <source>Check this number</source>
            <translation>Revisa este número</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>We don't ask for, keep or send an e-mail or a phone number.</source>
            <translation>No pedimos, guardamos ni enviamos correo o teléfono.</translation>
        </message>
        <message>
            <source>With e-mail</source>
            <translation>Con correo</translation>
        </message>
        <message>
            <source>name@example.com</source>
            <translation>nombre@correo.cl</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message numerus="yes">
            <source>%n being checked</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being sent</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delivered</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you, and is kept until then.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) wait here, sealed.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Ask me again when I close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything was delivered: nothing waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you close the window, they are delivered in the background.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you close the window, they wait for the next start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you close the window, you choose whether they go on leaving.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is safe to close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It would be lost. Send it or give it up first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet: an opinion has not been sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the voices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They leave by themselves when the network returns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They leave by themselves, one after the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was sent is kept on this computer until Woku has it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>24 digits and letters from a to f</source>
            <translation>24 dígitos y letras de la a a la f</translation>
        </message>
        <message>
            <source>A key is kept in the system's keyring.</source>
            <translation>Hay una clave guardada en el llavero del sistema.</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anónimo</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>El del sistema</translation>
        </message>
        <message>
            <source>Follow the system ({name})</source>
            <translation>El del sistema ({name})</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Micrófono</translation>
        </message>
        <message>
            <source>No key yet. It is kept in the system's keyring only.</source>
            <translation>Aún no hay clave. Se guarda solo en el llavero del sistema.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>El del sistema</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Set by your administrator</source>
            <translation>Fijado por tu administrador</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>The key comes from WOKU_API_KEY, which stands above the keyring.</source>
            <translation>La clave viene de WOKU_API_KEY, que manda sobre el llavero.</translation>
        </message>
        <message>
            <source>The key comes from the system's credentials folder.</source>
            <translation>La clave viene de la carpeta de credenciales del sistema.</translation>
        </message>
        <message>
            <source>Who speaks, at first</source>
            <translation>Quién habla, al empezar</translation>
        </message>
        <message>
            <source>With e-mail</source>
            <translation>Con correo</translation>
        </message>
        <message>
            <source>Woku id</source>
            <translation>Id del woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Clave de Woku</translation>
        </message>
        <message>
            <source>{name} (not plugged in)</source>
            <translation>{name} (no está conectado)</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show Woku</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Voices</name>
        <message numerus="yes">
            <source>%n today</source>
            <translation>
                <numerusform>%n hoy</numerusform>
                <numerusform>%n hoy</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anónima</translation>
        </message>
        <message numerus="yes">
            <source>Arrived? Checked in %n h</source>
            <translation>
                <numerusform>¿Llegó? Se revisa en %n h</numerusform>
                <numerusform>¿Llegó? Se revisa en %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Arrived? Checked in %n min</source>
            <translation>
                <numerusform>¿Llegó? Se revisa en %n min</numerusform>
                <numerusform>¿Llegó? Se revisa en %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrived? Checked in a moment</source>
            <translation>¿Llegó? Se revisa enseguida</translation>
        </message>
        <message>
            <source>Arrived? Checked later</source>
            <translation>¿Llegó? Se revisa después</translation>
        </message>
        <message>
            <source>Arrived? You decide</source>
            <translation>¿Llegó? Tú decides</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Correct it: Enter key</source>
            <translation>Corregir: tecla Intro</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregadas</translation>
        </message>
        <message>
            <source>Delivered</source>
            <comment>filter</comment>
            <translation>Entregadas</translation>
        </message>
        <message>
            <source>Delivered, no transcription</source>
            <translation>Entregada, sin transcripción</translation>
        </message>
        <message>
            <source>Delivered, not readable now</source>
            <translation>Entregada; no se puede leer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard this voice? {who}, {when}.</source>
            <translation>¿Descartar esta voz? {who}, {when}.</translation>
        </message>
        <message>
            <source>Discard: Delete key</source>
            <translation>Descartar: tecla Suprimir</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Entendido, cerrar</translation>
        </message>
        <message>
            <source>Goes last: too large</source>
            <translation>Al final: es muy grande</translation>
        </message>
        <message>
            <source>It is destroyed, and can't be brought back.</source>
            <translation>Se borra y no se puede recuperar.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservarla</translation>
        </message>
        <message numerus="yes">
            <source>Leaves in %n h</source>
            <translation>
                <numerusform>Sale en %n h</numerusform>
                <numerusform>Sale en %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leaves in %n min</source>
            <translation>
                <numerusform>Sale en %n min</numerusform>
                <numerusform>Sale en %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Leaves in a moment</source>
            <translation>Sale enseguida</translation>
        </message>
        <message>
            <source>Leaves when back online</source>
            <translation>Sale al volver la red</translation>
        </message>
        <message>
            <source>Maybe twice. {told}</source>
            <translation>Quizá doble. {told}</translation>
        </message>
        <message>
            <source>Need you</source>
            <translation>Te necesitan</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Necesita tu atención</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>No se puede leer ahora</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>No se encontró nada.</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Un momento</translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Abrir ajustes</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search by e-mail or by what was said</source>
            <translation>Buscar por correo o por lo que se dijo</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Reenviar</translation>
        </message>
        <message>
            <source>Send again: Enter key</source>
            <translation>Reenviar: tecla Intro</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Enviando</translation>
        </message>
        <message>
            <source>Sending, {percent} %</source>
            <translation>Enviando, {percent} %</translation>
        </message>
        <message>
            <source>The keyring is locked, so nothing can be searched now.</source>
            <translation>El llavero está bloqueado: ahora no se puede buscar.</translation>
        </message>
        <message>
            <source>There is no Woku key yet.</source>
            <translation>Aún no hay clave de Woku.</translation>
        </message>
        <message>
            <source>They leave by themselves when the network returns. If you close the window, they keep waiting.</source>
            <translation>Se envían solas al volver la red. Si cierras la ventana, siguen esperando.</translation>
        </message>
        <message>
            <source>Today's ratings</source>
            <translation>Notas de hoy</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Intentar ahora</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Voces</translation>
        </message>
        <message>
            <source>Voices are kept safe here, and leave once it is entered.</source>
            <translation>Las voces quedan a salvo aquí y salen cuando la pongas.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Waiting</source>
            <comment>filter</comment>
            <translation>En espera</translation>
        </message>
        <message>
            <source>What is recorded here appears in this list.</source>
            <translation>Lo que se grabe aquí aparece en esta lista.</translation>
        </message>
        <message>
            <source>Which voices</source>
            <translation>Qué voces</translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Puede que Woku la tenga dos veces.</translation>
        </message>
        <message numerus="yes">
            <source>Your %n voice(s) are safe here.</source>
            <translation>
                <numerusform>Tu voz está a salvo aquí.</numerusform>
                <numerusform>Tus %n voces están a salvo aquí.</numerusform>
            </translation>
        </message>
        <message>
            <source>average {average}</source>
            <translation>media {average}</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} de 5</translation>
        </message>
        <message numerus="yes">
            <source>{word}, {stars} of 5: %n today</source>
            <translation>
                <numerusform>{word}, {stars} de 5: %n hoy</numerusform>
                <numerusform>{word}, {stars} de 5: %n hoy</numerusform>
            </translation>
        </message>
    </context>
</TS>
