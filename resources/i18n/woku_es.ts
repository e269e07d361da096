<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_CL" sourcelanguage="en_US">
    <context>
        <name>About</name>
        <message>
            <source>A file for whoever helps you: logs, settings and numbers. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation>Un archivo para quien te ayude: registros, ajustes y cifras. No lleva ninguna clave, ninguna voz, ningún contacto ni nada de lo que se dijo.</translation>
        </message>
        <message>
            <source>Built with</source>
            <translation>Hecho con</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Copiar las versiones</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>Carpetas</translation>
        </message>
        <message>
            <source>If something does not work</source>
            <translation>Si algo no funciona</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open the folder of logs</source>
            <translation>Abrir la carpeta de registros</translation>
        </message>
        <message>
            <source>Open the folder of settings</source>
            <translation>Abrir la carpeta de ajustes</translation>
        </message>
        <message>
            <source>Open the folder of voices, which are sealed</source>
            <translation>Abrir la carpeta de las voces, que están selladas</translation>
        </message>
        <message>
            <source>Records a spoken opinion and delivers it to Woku. MIT licence.</source>
            <translation>Graba una opinión hablada y la entrega a Woku. Licencia MIT.</translation>
        </message>
        <message>
            <source>Save diagnostics</source>
            <translation>Guardar diagnóstico</translation>
        </message>
        <message>
            <source>Save diagnostics…</source>
            <translation>Guardar diagnóstico…</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Guardado: {file}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
    </context>
    <context>
        <name>Admin</name>
        <message>
            <source>Another PIN</source>
            <translation>Otro PIN</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>How loud visitors hear their own recording.</source>
            <translation>Qué tan fuerte oyen las visitas su propia grabación.</translation>
        </message>
        <message>
            <source>It takes no opinions.</source>
            <translation>No recibe opiniones.</translation>
        </message>
        <message>
            <source>It takes the place of the one there is.</source>
            <translation>Reemplaza al que hay.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Last delivered: {day}, {time}</source>
            <translation>Última entrega: {day}, {time}</translation>
        </message>
        <message>
            <source>Leave the kiosk</source>
            <translation>Salir del quiosco</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Más alto</translation>
        </message>
        <message>
            <source>Nothing was delivered since the program started.</source>
            <translation>No se ha entregado nada desde que partió el programa.</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Más bajo</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>Reiniciar</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Switch sleep and the screen saver off in its settings.</source>
            <translation>Desactiva la suspensión y el protector de pantalla en su configuración.</translation>
        </message>
        <message>
            <source>The screen may go dark by itself</source>
            <translation>La pantalla puede apagarse sola</translation>
        </message>
        <message>
            <source>The system did not promise to stay awake.</source>
            <translation>El sistema no prometió mantenerse despierto.</translation>
        </message>
        <message>
            <source>This key lists no wokus.</source>
            <translation>Esta clave no muestra ningún woku.</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Versión {version}</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>entregadas</translation>
        </message>
        <message>
            <source>need somebody</source>
            <translation>por revisar</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message numerus="yes">
            <source>%n voice(s) need you</source>
            <translation>
                <numerusform>%n voz te necesita</numerusform>
                <numerusform>%n voces te necesitan</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is sent at the moment</source>
            <translation>Por ahora no se envía nada</translation>
        </message>
        <message>
            <source>Open Woku to see what to do.</source>
            <translation>Abre Woku para ver qué hacer.</translation>
        </message>
    </context>
    <context>
        <name>Allowed</name>
        <message>
            <source>"auto", "portrait" or "landscape"</source>
            <translation>"auto", "portrait" o "landscape"</translation>
        </message>
        <message>
            <source>"auto", "yes" or "no"</source>
            <translation>"auto", "yes" o "no"</translation>
        </message>
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
            <translation>de 1 a 3000 caracteres</translation>
        </message>
        <message>
            <source>24 hexadecimal digits</source>
            <translation>24 dígitos hexadecimales</translation>
        </message>
        <message>
            <source>4 to 12 digits</source>
            <translation>de 4 a 12 dígitos</translation>
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
            <source>PIN</source>
            <translation>PIN</translation>
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
            <source>a text of at most 300 characters</source>
            <translation>un texto de 300 caracteres como máximo</translation>
        </message>
        <message>
            <source>a time of the day like "04:00"</source>
            <translation>una hora del día como "04:00"</translation>
        </message>
        <message>
            <source>a two-letter country code like "CL"</source>
            <translation>un código de país de dos letras, como "CL"</translation>
        </message>
        <message>
            <source>a whole number from 0 to 100</source>
            <translation>un número entero de 0 a 100</translation>
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
            <source>a whole number of seconds from 10 to 600</source>
            <translation>un número entero de segundos de 10 a 600</translation>
        </message>
        <message>
            <source>a whole number of seconds from 10 to 900</source>
            <translation>un número entero de segundos del 10 al 900</translation>
        </message>
        <message>
            <source>a whole number of seconds from 3 to 60</source>
            <translation>un número entero de segundos de 3 a 60</translation>
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
            <source>days and times like "Mo-Fr 09:00-18:00; Sa 10:00-14:00"</source>
            <translation>días y horas como "Mo-Fr 09:00-18:00; Sa 10:00-14:00"</translation>
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
            <source>some of "es", "en" and "pt", each once</source>
            <translation>algunos de "es", "en" y "pt", cada uno una vez</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>entrada estándar</translation>
        </message>
        <message>
            <source>the microphone</source>
            <translation>el micrófono</translation>
        </message>
        <message>
            <source>the same digits twice</source>
            <translation>dos veces los mismos dígitos</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true o false</translation>
        </message>
        <message>
            <source>two lines: the Woku key, then the PIN</source>
            <translation>dos líneas: la clave de Woku y luego el PIN</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>desconocido</translation>
        </message>
        <message>
            <source>up to 32 small letters, digits, dashes and underscores</source>
            <translation>hasta 32 letras minúsculas, dígitos, guiones y guiones bajos</translation>
        </message>
        <message>
            <source>what nobody guesses at once: not one digit again and again, no row like 1234 or 4321</source>
            <translation>lo que nadie adivina a la primera: ni un solo dígito repetido, ni una serie como 1234 o 4321</translation>
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
            <source>%n character(s) left</source>
            <translation>
                <numerusform>Queda %n carácter</numerusform>
                <numerusform>Quedan %n caracteres</numerusform>
            </translation>
        </message>
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
            <source>Again</source>
            <translation>Repetir</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anónima</translation>
        </message>
        <message>
            <source>Another</source>
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
        <message>
            <source>It could not be kept yet, so it was not sent.</source>
            <translation>Aún no se pudo guardar, así que no se envió.</translation>
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
            <source>It is checked by itself; what you wrote is kept</source>
            <translation>Se comprueba sola; lo que escribiste está guardado</translation>
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
            <translation>No hay ningún micrófono conectado.</translation>
        </message>
        <message>
            <source>No sound arrives. Check the microphone's plug.</source>
            <translation>No llega sonido. Revisa el cable del micrófono.</translation>
        </message>
        <message>
            <source>No woku is set yet: choose one at the top to send.</source>
            <translation>Aún no hay un woku: elige uno arriba para enviar.</translation>
        </message>
        <message>
            <source>Not delivered yet; the recording is kept</source>
            <translation>Aún no se entrega; la grabación está guardada</translation>
        </message>
        <message>
            <source>Not delivered yet; what you wrote is kept</source>
            <translation>Aún no se entrega; lo que escribiste está guardado</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>No se puede leer ahora</translation>
        </message>
        <message>
            <source>Nothing can be sent to this woku. Choose another at the top.</source>
            <translation>A este woku no se puede enviar nada. Elige otro arriba.</translation>
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>No se oye nada. Activa el micrófono o elige otro.</translation>
        </message>
        <message>
            <source>Nothing is written yet.</source>
            <translation>Aún no hay nada escrito.</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Un momento.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n characters fit: the rest was cut.</source>
            <translation>
                <numerusform>Solo cabe %n carácter: el resto se cortó.</numerusform>
                <numerusform>Solo caben %n caracteres: el resto se cortó.</numerusform>
            </translation>
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
            <source>Received at {time}</source>
            <translation>Recibida a las {time}</translation>
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
            <source>Sending, {percent}</source>
            <translation>Enviando, {percent}</translation>
        </message>
        <message numerus="yes">
            <source>Sound was lost in %n place(s).</source>
            <translation>
                <numerusform>Se perdió sonido en %n parte.</numerusform>
                <numerusform>Se perdió sonido en %n partes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Speak instead</source>
            <translation>Mejor hablar</translation>
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
            <source>This was written</source>
            <translation>Esto se escribió</translation>
        </message>
        <message>
            <source>This woku only takes opinions with an e-mail.</source>
            <translation>Este woku solo recibe opiniones con correo.</translation>
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
        <message>
            <source>Try now</source>
            <translation>Intentar ahora</translation>
        </message>
        <message numerus="yes">
            <source>Up to %n characters. Escape leads back.</source>
            <translation>
                <numerusform>Hasta %n carácter. Escape vuelve atrás.</numerusform>
                <numerusform>Hasta %n caracteres. Escape vuelve atrás.</numerusform>
            </translation>
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
            <source>What was written</source>
            <translation>Lo que se escribió</translation>
        </message>
        <message>
            <source>What you wrote is not sent.</source>
            <translation>Lo que escribiste no se envía.</translation>
        </message>
        <message>
            <source>What you wrote is sent, your recording is not.</source>
            <translation>Se envía lo que escribiste, no tu grabación.</translation>
        </message>
        <message>
            <source>Woku is listening to it, you can go on</source>
            <translation>Woku la está escuchando, puedes seguir</translation>
        </message>
        <message>
            <source>Woku is reading it, you can go on</source>
            <translation>Woku la está leyendo, puedes seguir</translation>
        </message>
        <message>
            <source>Woku received the voice and gave back no transcription.</source>
            <translation>Woku recibió la voz y no devolvió una transcripción.</translation>
        </message>
        <message>
            <source>Woku says that this woku is closed.</source>
            <translation>Woku dice que este woku está cerrado.</translation>
        </message>
        <message>
            <source>Woku says that this woku takes no opinions for now.</source>
            <translation>Woku dice que por ahora este woku no recibe opiniones.</translation>
        </message>
        <message>
            <source>Write here what you would say.</source>
            <translation>Escribe aquí lo que dirías.</translation>
        </message>
        <message>
            <source>Write instead</source>
            <translation>Escribir</translation>
        </message>
        <message>
            <source>Your opinion in writing</source>
            <translation>Tu opinión por escrito</translation>
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
            <source>Your recording is not sent.</source>
            <translation>Tu grabación no se envía.</translation>
        </message>
        <message>
            <source>Your recording is sent, what you wrote is not.</source>
            <translation>Se envía tu grabación, no lo que escribiste.</translation>
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
            <source>a few words</source>
            <translation>unas palabras</translation>
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
            <source>a woku (at the top)</source>
            <translation>un woku (arriba)</translation>
        </message>
        <message>
            <source>a woku that takes opinions</source>
            <translation>un woku que reciba opiniones</translation>
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
            <translation>“{name}” no está conectado.</translation>
        </message>
        <message>
            <source>“{name}” is not plugged in: “{other}” is used.</source>
            <translation>“{name}” no está conectado: se usa “{other}”.</translation>
        </message>
    </context>
    <context>
        <name>Checkup</name>
        <message>
            <source>Checking…</source>
            <translation>Comprobando…</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Reloj</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Todo está en orden.</translation>
        </message>
        <message>
            <source>It goes with Woku's, to {seconds} seconds.</source>
            <translation>Va con el de Woku, a {seconds} segundos.</translation>
        </message>
        <message>
            <source>It is open, and holds the key that seals voices.</source>
            <translation>Está abierto y tiene la clave que sella las voces.</translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation>Llavero</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Micrófono</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>Aún sin comprobar.</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Bandeja de salida</translation>
        </message>
        <message>
            <source>The list of voices opens. Waiting: {waiting}.</source>
            <translation>La lista de voces se abre. En espera: {waiting}.</translation>
        </message>
        <message>
            <source>There is room for a recording: {free_gb} GB are free.</source>
            <translation>Hay espacio para una grabación: quedan {free_gb} GB libres.</translation>
        </message>
        <message>
            <source>There is room for a recording: {free_mb} MB are free.</source>
            <translation>Hay espacio para una grabación: {free_mb} MB libres.</translation>
        </message>
        <message>
            <source>Woku accepts it.</source>
            <translation>Woku la acepta.</translation>
        </message>
        <message>
            <source>Woku accepts it. It is the key of {company}.</source>
            <translation>Woku la acepta. Es la clave de {company}.</translation>
        </message>
        <message>
            <source>Woku answers at {base_url}, through the proxy {proxy}.</source>
            <translation>Woku responde en {base_url}, por el proxy {proxy}.</translation>
        </message>
        <message>
            <source>Woku answers at {base_url}.</source>
            <translation>Woku responde en {base_url}.</translation>
        </message>
        <message>
            <source>Woku for opinions</source>
            <translation>Woku de las opiniones</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Clave de Woku</translation>
        </message>
        <message>
            <source>“{microphone}” hears well.</source>
            <translation>“{microphone}” oye bien.</translation>
        </message>
        <message>
            <source>“{woku}” takes opinions.</source>
            <translation>“{woku}” recibe opiniones.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message numerus="yes">
            <source>%n voice(s) still wait</source>
            <translation>
                <numerusform>%n voz sigue en espera</numerusform>
                <numerusform>%n voces siguen en espera</numerusform>
            </translation>
        </message>
        <message>
            <source>An opinion has not been sent</source>
            <translation>Hay una opinión sin enviar</translation>
        </message>
        <message>
            <source>Back to it</source>
            <translation>Volver a ella</translation>
        </message>
        <message>
            <source>Close Woku</source>
            <translation>Cerrar Woku</translation>
        </message>
        <message>
            <source>Close and break it off</source>
            <translation>Cerrar e interrumpirla</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Cerrar y perderla</translation>
        </message>
        <message>
            <source>Close now and let it wait</source>
            <translation>Cerrar y que espere</translation>
        </message>
        <message>
            <source>If you close now, it is destroyed and nobody will hear it.</source>
            <translation>Si cierras ahora, se destruye y nadie la oirá.</translation>
        </message>
        <message>
            <source>Its icon in the tray brings the window back.</source>
            <translation>Su icono en la bandeja trae la ventana de vuelta.</translation>
        </message>
        <message>
            <source>Keep delivering in the background</source>
            <translation>Seguir entregando en segundo plano</translation>
        </message>
        <message>
            <source>Let it finish</source>
            <translation>Dejar que termine</translation>
        </message>
        <message>
            <source>Nothing is lost either way: what waits is sealed on this computer. In the background it leaves as soon as it can, without the window.</source>
            <translation>En ningún caso se pierde nada: lo que espera está sellado en este computador. En segundo plano sale en cuanto puede, sin la ventana.</translation>
        </message>
        <message>
            <source>Remember my answer</source>
            <translation>Recordar mi respuesta</translation>
        </message>
        <message>
            <source>To see the window again, start Woku again.</source>
            <translation>Para ver la ventana de nuevo, inicia Woku otra vez.</translation>
        </message>
        <message>
            <source>Voices are still being exported</source>
            <translation>Todavía se están exportando voces</translation>
        </message>
        <message>
            <source>{done} of {total} are done. If you close now, the copies made so far are whole, and the rest is not copied.</source>
            <translation>Van {done} de {total}. Si cierras ahora, las copias hechas hasta aquí quedan completas y el resto no se copia.</translation>
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
            <translation>Comprobando; di algo al micrófono…</translation>
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
            <source>Exporting</source>
            <translation>Exportando</translation>
        </message>
        <message>
            <source>Feedback type</source>
            <translation>Tipo de opinión</translation>
        </message>
        <message>
            <source>Gathering, which may take half a minute…</source>
            <translation>Reuniendo los datos; puede tardar medio minuto…</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Dada</translation>
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
            <source>Note</source>
            <translation>Nota</translation>
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
            <source>Nothing was changed: say what to correct.</source>
            <translation>No se cambió nada: di qué corregir.</translation>
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
            <source>PIN (not shown): </source>
            <translation>PIN (no se muestra): </translation>
        </message>
        <message>
            <source>PIN of the station (not shown; empty keeps the one that is there): </source>
            <translation>PIN de la estación (no se muestra; vacío deja el que hay): </translation>
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
            <source>Taking in</source>
            <translation>Incorporando</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>That is the administrator's own keyring: if the station runs as another user, run this again as that one.</source>
            <translation>Ese es el llavero del propio administrador: si la estación corre con otro usuario, ejecuta esto otra vez como ese usuario.</translation>
        </message>
        <message>
            <source>The PIN is in the keyring, as a salted hash.</source>
            <translation>El PIN está en el llavero, como hash con sal.</translation>
        </message>
        <message>
            <source>The PIN is in the keyring, as a salted hash. The one in {place} stays in force over it.</source>
            <translation>El PIN está en el llavero, como hash con sal. El de {place} sigue mandando por encima.</translation>
        </message>
        <message>
            <source>The PIN stays as it was.</source>
            <translation>El PIN queda como estaba.</translation>
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
            <source>The key for {base_url} stays as it was.</source>
            <translation>La clave para {base_url} queda como estaba.</translation>
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
            <source>The same PIN again: </source>
            <translation>El mismo PIN otra vez: </translation>
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
            <source>Woku key for {base_url} (not shown; empty keeps the one that is there): </source>
            <translation>Clave de Woku para {base_url} (no se muestra; vacío deja la que hay): </translation>
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
            <source>Writing the table</source>
            <translation>Escribiendo la tabla</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Escrito: {file}</translation>
        </message>
        <message>
            <source>Written: {file}. Voices: {count}.</source>
            <translation>Escrito: {file}. Voces: {count}.</translation>
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
            <source>in writing</source>
            <translation>por escrito</translation>
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
            <source>spoken</source>
            <translation>hablada</translation>
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
            <source>{file} is installed, for everybody on this machine.</source>
            <translation>{file} está instalado, para todos en este equipo.</translation>
        </message>
        <message>
            <source>{file} is written. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation>{file} está escrito. No lleva ninguna clave, ninguna voz, ningún contacto ni nada de lo que se dijo.</translation>
        </message>
        <message>
            <source>{file} was installed before, just like this.</source>
            <translation>{file} ya estaba instalado, tal cual.</translation>
        </message>
        <message>
            <source>{id}  {state}</source>
            <translation>{id}  {state}</translation>
        </message>
        <message>
            <source>{id} is corrected, and leaves as soon as a delivery runs.</source>
            <translation>{id} está corregida y sale en cuanto haya una entrega en marcha.</translation>
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
            <source>{id} was passed over: it does not open.</source>
            <translation>{id} se omitió: no se abre.</translation>
        </message>
        <message>
            <source>{id} was passed over: nothing of it is kept here any more.</source>
            <translation>{id} se omitió: aquí ya no se guarda nada de ella.</translation>
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
                <numerusform>%n por revisar</numerusform>
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
            <source>Is it safe to close?</source>
            <translation>¿Se puede cerrar?</translation>
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
            <source>%n delivered</source>
            <translation>
                <numerusform>%n entregada</numerusform>
                <numerusform>%n entregadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier one(s)</source>
            <translation>
                <numerusform>%n anterior</numerusform>
                <numerusform>%n anteriores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <translation>
                <numerusform>%n te necesita</numerusform>
                <numerusform>%n te necesitan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) discarded</source>
            <translation>
                <numerusform>%n voz descartada</numerusform>
                <numerusform>%n voces descartadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) selected</source>
            <translation>
                <numerusform>%n voz elegida</numerusform>
                <numerusform>%n voces elegidas</numerusform>
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
            <source>Back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Enviándose</translation>
        </message>
        <message>
            <source>Brought back</source>
            <translation>Recuperada</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Correct: {who}</source>
            <translation>Corregir: {who}</translation>
        </message>
        <message>
            <source>Cut off when the program ended</source>
            <translation>Cortada cuando terminó el programa</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregadas</translation>
        </message>
        <message>
            <source>Delivered at the first try</source>
            <translation>Entregada al primer intento</translation>
        </message>
        <message>
            <source>Delivered at the second try</source>
            <translation>Entregada al segundo intento</translation>
        </message>
        <message>
            <source>Delivered at the third try</source>
            <translation>Entregada al tercer intento</translation>
        </message>
        <message>
            <source>Delivered at try number {number}</source>
            <translation>Entregada en el intento {number}</translation>
        </message>
        <message>
            <source>Delivered, with its transcription</source>
            <translation>Entregada con su transcripción</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n</source>
            <translation>
                <numerusform>Descartar %n</numerusform>
                <numerusform>Descartar %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Discard %n voice(s)?</source>
            <translation>
                <numerusform>¿Descartar %n voz?</numerusform>
                <numerusform>¿Descartar %n voces?</numerusform>
            </translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message numerus="yes">
            <source>Export %n</source>
            <translation>
                <numerusform>Exportar %n</numerusform>
                <numerusform>Exportar %n</numerusform>
            </translation>
        </message>
        <message>
            <source>For 10 seconds they can be brought back; then they are gone.</source>
            <translation>Durante 10 segundos se pueden recuperar; después se borran.</translation>
        </message>
        <message>
            <source>If it is there already, discard it here; if not, send it again.</source>
            <translation>Si ya está allí, descártala aquí; si no, envíala otra vez.</translation>
        </message>
        <message>
            <source>If it is there twice, hide one of them at Woku.</source>
            <translation>Si está dos veces, oculta una en Woku.</translation>
        </message>
        <message>
            <source>It is looked for at Woku by itself. You can wait, send it again, which may leave it there twice, or discard it here.</source>
            <translation>Se busca sola en Woku. Puedes esperar, enviarla otra vez (podría quedar doble) o descartarla aquí.</translation>
        </message>
        <message>
            <source>It leaves by itself. If it is there already, discard it here.</source>
            <translation>Sale sola. Si ya está allí, descártala aquí.</translation>
        </message>
        <message>
            <source>It was not found at Woku for sure. Look there: if it is there, discard it here; if not, send it again.</source>
            <translation>No se encontró con certeza en Woku. Míralo allí: si está, descártala aquí; si no, envíala otra vez.</translation>
        </message>
        <message>
            <source>It was sent again after an answer got lost, so Woku may hold it two times.</source>
            <translation>Se envió otra vez porque se perdió una respuesta: Woku podría tenerla dos veces.</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Conservarlas</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <source>Look at Woku first: if it is there already, what you save here is sent on top of it, so that it is there twice.</source>
            <translation>Mira primero en Woku: si ya está, lo que guardes aquí se envía además, y quedaría allí dos veces.</translation>
        </message>
        <message>
            <source>Maybe twice at Woku</source>
            <translation>Quizá doble en Woku</translation>
        </message>
        <message>
            <source>No connection, it stayed in the queue</source>
            <translation>Sin conexión, quedó en espera</translation>
        </message>
        <message>
            <source>Not Woku answered, it stayed in the queue</source>
            <translation>No respondió Woku, quedó en espera</translation>
        </message>
        <message>
            <source>Not tried yet</source>
            <translation>Aún sin intentos</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Nota: {note}</translation>
        </message>
        <message>
            <source>Phone +{digits}</source>
            <translation>Teléfono +{digits}</translation>
        </message>
        <message>
            <source>Picture of the sound</source>
            <translation>Imagen del sonido</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Save and send</source>
            <translation>Guardar y enviar</translation>
        </message>
        <message>
            <source>Saved. It is sent again.</source>
            <translation>Guardado. Se envía otra vez.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n now</source>
            <translation>
                <numerusform>Enviar %n ahora</numerusform>
                <numerusform>Enviar %n ahora</numerusform>
            </translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Reenviar</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>Sent whole, no clear answer came</source>
            <translation>Se envió entera, sin respuesta clara</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>The sound is no longer kept here.</source>
            <translation>El sonido ya no se guarda aquí.</translation>
        </message>
        <message>
            <source>Today at {time}</source>
            <translation>Hoy a las {time}</translation>
        </message>
        <message numerus="yes">
            <source>Tried %n time(s)</source>
            <translation>
                <numerusform>%n intento</numerusform>
                <numerusform>%n intentos</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Voice of {who}</source>
            <translation>Voz de {who}</translation>
        </message>
        <message>
            <source>What was delivered stays as it is.</source>
            <translation>Lo entregado queda como está.</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Lo que se dijo</translation>
        </message>
        <message>
            <source>What was said can't be read while the keyring is locked.</source>
            <translation>Lo que se dijo no se puede leer con el llavero bloqueado.</translation>
        </message>
        <message>
            <source>What was typed</source>
            <translation>Lo que se escribió</translation>
        </message>
        <message>
            <source>What was typed can't be read while the keyring is locked.</source>
            <translation>Lo que se escribió no se puede leer con el llavero bloqueado.</translation>
        </message>
        <message>
            <source>Woku asked to wait, it stayed in the queue</source>
            <translation>Woku pidió esperar, quedó en espera</translation>
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation>Woku no la aceptó</translation>
        </message>
        <message>
            <source>Woku gave back no transcription.</source>
            <translation>Woku no devolvió ninguna transcripción.</translation>
        </message>
        <message>
            <source>Woku refused the key, it stayed here</source>
            <translation>Woku rechazó la clave, quedó aquí</translation>
        </message>
        <message>
            <source>Woku was busy, it stayed in the queue</source>
            <translation>Woku estaba ocupado, quedó en espera</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day}, a las {time}</translation>
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
            <translation>{word}, hoy a las {time}</translation>
        </message>
        <message>
            <source>{word}, {day} at {time}</source>
            <translation>{word}, {day} a las {time}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message numerus="yes">
            <source>%n did not open.</source>
            <translation>
                <numerusform>%n no se abrió.</numerusform>
                <numerusform>%n no se abrieron.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had nothing left here to export.</source>
            <translation>
                <numerusform>De %n ya no queda aquí nada que exportar.</numerusform>
                <numerusform>De %n ya no queda aquí nada que exportar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) exported.</source>
            <translation>
                <numerusform>%n voz exportada.</numerusform>
                <numerusform>%n voces exportadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s), with e-mail and phone, will lie in that folder for all to read. People trusted you with them.</source>
            <translation>
                <numerusform>%n voz, con correo y teléfono, quedará en esa carpeta a la vista de todos. Alguien te la confió.</numerusform>
                <numerusform>%n voces, con correo y teléfono, quedarán en esa carpeta a la vista de todos. Hay personas que te las confiaron.</numerusform>
            </translation>
        </message>
        <message>
            <source>A folder for the open copies</source>
            <translation>Una carpeta para las copias abiertas</translation>
        </message>
        <message>
            <source>A folder for the sealed copies</source>
            <translation>Una carpeta para las copias selladas</translation>
        </message>
        <message>
            <source>A sealed copy opens only with this station's key. An open one can be heard and read by anybody.</source>
            <translation>Una copia sellada solo se abre con la clave de esta estación. Una abierta la puede oír y leer cualquiera.</translation>
        </message>
        <message>
            <source>An open copy is not protected.</source>
            <translation>Una copia abierta no está protegida.</translation>
        </message>
        <message>
            <source>Anybody who gets hold of the folder can listen, and read who spoke.</source>
            <translation>Quien tenga la carpeta podrá escuchar y leer quién habló.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message numerus="yes">
            <source>Ended early: %n voice(s) exported.</source>
            <translation>
                <numerusform>Interrumpida: %n voz exportada.</numerusform>
                <numerusform>Interrumpida: %n voces exportadas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Ended early: nothing was exported.</source>
            <translation>Interrumpida: no se exportó nada.</translation>
        </message>
        <message>
            <source>Ending…</source>
            <translation>Terminando…</translation>
        </message>
        <message numerus="yes">
            <source>Export %n voice(s)?</source>
            <translation>
                <numerusform>¿Exportar %n voz?</numerusform>
                <numerusform>¿Exportar %n voces?</numerusform>
            </translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>Exportando: {done} de {total}</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Exportando…</translation>
        </message>
        <message>
            <source>I understand, go on…</source>
            <translation>Entiendo, seguir…</translation>
        </message>
        <message>
            <source>Nothing was exported.</source>
            <translation>No se exportó nada.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Abierta…</translation>
        </message>
        <message>
            <source>Rather sealed</source>
            <translation>Mejor sellada</translation>
        </message>
        <message>
            <source>Really without a seal?</source>
            <translation>¿De verdad sin sello?</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Sellada</translation>
        </message>
        <message>
            <source>Table of what was delivered (CSV)</source>
            <translation>Tabla de lo entregado (CSV)</translation>
        </message>
        <message>
            <source>Table of what was delivered, readable by anybody</source>
            <translation>Tabla de lo entregado, legible para cualquiera</translation>
        </message>
        <message>
            <source>What the filters leave, for a spreadsheet. It is not sealed.</source>
            <translation>Lo que dejan los filtros, para una planilla. No va sellada.</translation>
        </message>
        <message>
            <source>Yes, copy without a seal</source>
            <translation>Sí, copiar sin sello</translation>
        </message>
        <message>
            <source>voices-{day}.csv</source>
            <translation>voces-{day}.csv</translation>
        </message>
    </context>
    <context>
        <name>Keyboard</name>
        <message>
            <source>Keyboard</source>
            <translation>Teclado</translation>
        </message>
        <message>
            <source>ampersand</source>
            <translation>y comercial</translation>
        </message>
        <message>
            <source>apostrophe</source>
            <translation>apóstrofo</translation>
        </message>
        <message>
            <source>asterisk</source>
            <translation>asterisco</translation>
        </message>
        <message>
            <source>at sign</source>
            <translation>arroba</translation>
        </message>
        <message>
            <source>capital letter</source>
            <translation>mayúscula</translation>
        </message>
        <message>
            <source>closing angle quotation mark</source>
            <translation>cerrar comillas angulares</translation>
        </message>
        <message>
            <source>closing bracket</source>
            <translation>cerrar paréntesis</translation>
        </message>
        <message>
            <source>closing quotation mark</source>
            <translation>cerrar comillas</translation>
        </message>
        <message>
            <source>colon</source>
            <translation>dos puntos</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>coma</translation>
        </message>
        <message>
            <source>degree</source>
            <translation>grado</translation>
        </message>
        <message>
            <source>digits and signs</source>
            <translation>números y signos</translation>
        </message>
        <message>
            <source>dollar sign</source>
            <translation>signo peso</translation>
        </message>
        <message>
            <source>ellipsis</source>
            <translation>puntos suspensivos</translation>
        </message>
        <message>
            <source>equals</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>erase</source>
            <translation>borrar</translation>
        </message>
        <message>
            <source>euro sign</source>
            <translation>signo euro</translation>
        </message>
        <message>
            <source>exclamation mark</source>
            <translation>cierre de exclamación</translation>
        </message>
        <message>
            <source>feminine ordinal</source>
            <translation>ordinal femenino</translation>
        </message>
        <message>
            <source>full stop</source>
            <translation>punto</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>numeral</translation>
        </message>
        <message>
            <source>hyphen</source>
            <translation>guion</translation>
        </message>
        <message>
            <source>letters</source>
            <translation>letras</translation>
        </message>
        <message>
            <source>masculine ordinal</source>
            <translation>ordinal masculino</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>nueva línea</translation>
        </message>
        <message>
            <source>opening angle quotation mark</source>
            <translation>abrir comillas angulares</translation>
        </message>
        <message>
            <source>opening bracket</source>
            <translation>abrir paréntesis</translation>
        </message>
        <message>
            <source>opening exclamation mark</source>
            <translation>apertura de exclamación</translation>
        </message>
        <message>
            <source>opening question mark</source>
            <translation>apertura de interrogación</translation>
        </message>
        <message>
            <source>opening quotation mark</source>
            <translation>abrir comillas</translation>
        </message>
        <message>
            <source>per cent</source>
            <translation>por ciento</translation>
        </message>
        <message>
            <source>plus</source>
            <translation>más</translation>
        </message>
        <message>
            <source>question mark</source>
            <translation>cierre de interrogación</translation>
        </message>
        <message>
            <source>quotation mark</source>
            <translation>comillas</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>punto y coma</translation>
        </message>
        <message>
            <source>slash</source>
            <translation>barra</translation>
        </message>
        <message>
            <source>space</source>
            <translation>espacio</translation>
        </message>
        <message>
            <source>tilde</source>
            <translation>virgulilla</translation>
        </message>
        <message>
            <source>underscore</source>
            <translation>guion bajo</translation>
        </message>
        <message>
            <source>{key}, on</source>
            <translation>{key}, activada</translation>
        </message>
    </context>
    <context>
        <name>Kiosk</name>
        <message numerus="yes">
            <source>%n seconds left.</source>
            <translation>
                <numerusform>Queda %n segundo.</numerusform>
                <numerusform>Quedan %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>A little of the sound was lost</source>
            <translation>Se perdió un poco del sonido</translation>
        </message>
        <message>
            <source>All good?</source>
            <translation>¿Quedó bien?</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>¿Sigues ahí?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message numerus="yes">
            <source>Back to the start in %n seconds.</source>
            <translation>
                <numerusform>Volvemos al inicio en %n segundo.</numerusform>
                <numerusform>Volvemos al inicio en %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Come closer to the microphone and touch to record again.</source>
            <translation>Acércate al micrófono y toca para grabar otra vez.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminar</translation>
        </message>
        <message>
            <source>Erase everything and leave</source>
            <translation>Borrar todo y salir</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>Para el personal</translation>
        </message>
        <message>
            <source>For staff: have a look now</source>
            <translation>Para el personal: revísalo ahora</translation>
        </message>
        <message>
            <source>For staff: have a look when you can</source>
            <translation>Para el personal: revísalo cuando puedas</translation>
        </message>
        <message>
            <source>I'd rather write</source>
            <translation>Prefiero escribir</translation>
        </message>
        <message>
            <source>I'm still here</source>
            <translation>Sigo aquí</translation>
        </message>
        <message>
            <source>If you leave without sending, your recording is erased.</source>
            <translation>Si te vas sin enviar, tu grabación se borra.</translation>
        </message>
        <message numerus="yes">
            <source>In %n seconds, what you recorded and wrote is erased.</source>
            <translation>
                <numerusform>En %n segundo se borrará lo que grabaste y escribiste.</numerusform>
                <numerusform>En %n segundos se borrará lo que grabaste y escribiste.</numerusform>
            </translation>
        </message>
        <message>
            <source>It can't be listened to right now</source>
            <translation>Ahora no se puede escuchar</translation>
        </message>
        <message>
            <source>It takes less than 30 seconds.</source>
            <translation>Toma menos de 30 segundos.</translation>
        </message>
        <message>
            <source>Keeping your recording safe…</source>
            <translation>Guardando tu grabación…</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <source>Listen to it, record it again, or go on.</source>
            <translation>Escúchala, grábala otra vez o sigue.</translation>
        </message>
        <message>
            <source>Microphone level</source>
            <translation>Nivel del micrófono</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Nothing is sent until you decide.</source>
            <translation>Nada se envía hasta que tú lo decidas.</translation>
        </message>
        <message>
            <source>Nothing of it could be kept. Touch to record again.</source>
            <translation>No se pudo guardar nada. Toca para grabar otra vez.</translation>
        </message>
        <message>
            <source>Nothing was sent. Touch to record again.</source>
            <translation>No se envió nada. Toca para grabar otra vez.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Un momento…</translation>
        </message>
        <message numerus="yes">
            <source>Only %n seconds left.</source>
            <translation>
                <numerusform>Solo queda %n segundo.</numerusform>
                <numerusform>Solo quedan %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Grabar otra vez</translation>
        </message>
        <message>
            <source>Record it again, or go on.</source>
            <translation>Grábala otra vez o sigue.</translation>
        </message>
        <message>
            <source>Record your voice</source>
            <translation>Grabar tu voz</translation>
        </message>
        <message>
            <source>Recording ready, {length}</source>
            <translation>Grabación lista, {length}</translation>
        </message>
        <message>
            <source>Say it with your voice.</source>
            <translation>Dilo con tu voz.</translation>
        </message>
        <message>
            <source>Step {number} of {last}</source>
            <translation>Paso {number} de {last}</translation>
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
            <source>Thank you for wanting to tell us. Please try again later.</source>
            <translation>Gracias por querer contarnos. Inténtalo más tarde, por favor.</translation>
        </message>
        <message>
            <source>Thank you!</source>
            <translation>¡Gracias!</translation>
        </message>
        <message>
            <source>That was very short</source>
            <translation>Eso fue muy corto</translation>
        </message>
        <message>
            <source>The microphone is closed</source>
            <translation>El micrófono está cerrado</translation>
        </message>
        <message>
            <source>The microphone is opening</source>
            <translation>El micrófono se está abriendo</translation>
        </message>
        <message>
            <source>The microphone stays closed until you open it.</source>
            <translation>El micrófono sigue cerrado hasta que tú lo abras.</translation>
        </message>
        <message>
            <source>The recording was cut off</source>
            <translation>La grabación se cortó</translation>
        </message>
        <message>
            <source>The time is up</source>
            <translation>Se acabó el tiempo</translation>
        </message>
        <message>
            <source>This is what we understood</source>
            <translation>Esto entendimos</translation>
        </message>
        <message>
            <source>This station is closed now.</source>
            <translation>Esta estación está cerrada ahora.</translation>
        </message>
        <message>
            <source>Touch a star</source>
            <translation>Toca una estrella</translation>
        </message>
        <message>
            <source>Touch to finish</source>
            <translation>Toca para terminar</translation>
        </message>
        <message>
            <source>Touch to record again, and touch once more when you are done.</source>
            <translation>Toca para grabar otra vez, y toca de nuevo cuando termines.</translation>
        </message>
        <message>
            <source>Touch to record again, or tell somebody who works here.</source>
            <translation>Toca para grabar otra vez, o avísale a alguien que trabaje aquí.</translation>
        </message>
        <message>
            <source>Touch to record again, or write your opinion.</source>
            <translation>Toca para grabar otra vez, o escribe tu opinión.</translation>
        </message>
        <message>
            <source>Touch to speak</source>
            <translation>Toca para hablar</translation>
        </message>
        <message>
            <source>Touch to start</source>
            <translation>Toca para empezar</translation>
        </message>
        <message>
            <source>We can't hear you. Is the microphone muted?</source>
            <translation>No te oímos. ¿Estará silenciado el micrófono?</translation>
        </message>
        <message>
            <source>We can't record right now</source>
            <translation>Ahora no podemos grabar</translation>
        </message>
        <message>
            <source>We can't record right now, but you can write.</source>
            <translation>Ahora no podemos grabar, pero puedes escribir.</translation>
        </message>
        <message>
            <source>We can't record right now.</source>
            <translation>Ahora no podemos grabar.</translation>
        </message>
        <message>
            <source>We couldn't hear you</source>
            <translation>No te oímos</translation>
        </message>
        <message>
            <source>We hardly hear you. Come closer.</source>
            <translation>Casi no te oímos. Acércate al micrófono.</translation>
        </message>
        <message>
            <source>We stopped recording because we heard nothing more</source>
            <translation>Dejamos de grabar porque no oímos nada más</translation>
        </message>
        <message>
            <source>We're listening, the microphone is open</source>
            <translation>Te escuchamos, el micrófono está abierto</translation>
        </message>
        <message>
            <source>What you said until then is here.</source>
            <translation>Lo que dijiste hasta ahí está aquí.</translation>
        </message>
        <message>
            <source>What you said until then is here. You can go on with it.</source>
            <translation>Lo que dijiste hasta ahí está aquí. Puedes seguir con eso.</translation>
        </message>
        <message>
            <source>Woku station</source>
            <translation>Estación Woku</translation>
        </message>
        <message>
            <source>Write it in a few words.</source>
            <translation>Escríbelo en pocas palabras.</translation>
        </message>
        <message>
            <source>You can go on, or record it again from a little further away.</source>
            <translation>Puedes seguir o grabarla otra vez un poco más lejos.</translation>
        </message>
        <message>
            <source>You can go on, or record it again from closer.</source>
            <translation>Puedes seguir o grabarla otra vez más de cerca.</translation>
        </message>
        <message>
            <source>You can go on, or record it again.</source>
            <translation>Puedes seguir o grabarla otra vez.</translation>
        </message>
        <message>
            <source>You can hardly be heard</source>
            <translation>Se te oye bajito</translation>
        </message>
        <message numerus="yes">
            <source>You have up to %n seconds.</source>
            <translation>
                <numerusform>Tienes hasta %n segundo.</numerusform>
                <numerusform>Tienes hasta %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>You sound very loud</source>
            <translation>Se te oye muy fuerte</translation>
        </message>
        <message>
            <source>You sound very loud. Move back a little.</source>
            <translation>Te oímos muy fuerte. Aléjate un poco.</translation>
        </message>
        <message>
            <source>Your opinion has arrived.</source>
            <translation>Tu opinión llegó.</translation>
        </message>
        <message>
            <source>Your opinion has reached {place}.</source>
            <translation>Tu opinión llegó a {place}.</translation>
        </message>
        <message>
            <source>Your opinion is safe and goes on its way by itself.</source>
            <translation>Tu opinión está a salvo y se envía sola.</translation>
        </message>
        <message>
            <source>Your recording could not be kept</source>
            <translation>Tu grabación no se pudo guardar</translation>
        </message>
        <message>
            <source>Your recording is sent, what you wrote is not.</source>
            <translation>Se envía tu grabación, no lo que escribiste.</translation>
        </message>
        <message>
            <source>Your recording is still here. You can go on with it.</source>
            <translation>Tu grabación sigue aquí. Puedes seguir con ella.</translation>
        </message>
        <message>
            <source>Your voice isn't reaching us right now.</source>
            <translation>Tu voz no nos está llegando.</translation>
        </message>
        <message>
            <source>{time} so far.</source>
            <translation>Llevas {time}.</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} de 5</translation>
        </message>
    </context>
    <context>
        <name>KioskForm</name>
        <message numerus="yes">
            <source>%n character(s) left</source>
            <translation>
                <numerusform>Queda %n carácter</numerusform>
                <numerusform>Quedan %n caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>And a phone number?</source>
            <translation>¿Y un teléfono?</translation>
        </message>
        <message>
            <source>Anonymous: we neither ask for nor keep your e-mail.</source>
            <translation>Anónima: no pedimos ni guardamos tu correo.</translation>
        </message>
        <message>
            <source>Bear in mind that a voice can be recognised.</source>
            <translation>Ten presente que una voz se puede reconocer.</translation>
        </message>
        <message>
            <source>Check whether the e-mail is right.</source>
            <translation>Revisa si el correo está bien escrito.</translation>
        </message>
        <message>
            <source>Check whether the number is right.</source>
            <translation>Revisa si el número está bien escrito.</translation>
        </message>
        <message>
            <source>Digits are missing.</source>
            <translation>Faltan números.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Everything is ready.</source>
            <translation>Todo listo.</translation>
        </message>
        <message>
            <source>I'd rather speak</source>
            <translation>Prefiero hablar</translation>
        </message>
        <message>
            <source>Keeping your opinion safe…</source>
            <translation>Guardando tu opinión…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>No more fits.</source>
            <translation>No cabe más.</translation>
        </message>
        <message>
            <source>Phone (optional)</source>
            <translation>Teléfono (opcional)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Send without e-mail</source>
            <translation>Enviar sin correo</translation>
        </message>
        <message>
            <source>Send without phone</source>
            <translation>Enviar sin teléfono</translation>
        </message>
        <message>
            <source>Shall we answer by e-mail?</source>
            <translation>¿Te respondemos por correo?</translation>
        </message>
        <message>
            <source>The @ and what follows are missing. Touch an option below.</source>
            <translation>Falta la @ y lo que va después. Toca una opción de abajo.</translation>
        </message>
        <message>
            <source>The ending is missing, such as .com or .cl.</source>
            <translation>Falta el final, como .com o .cl.</translation>
        </message>
        <message>
            <source>There is one @ too many.</source>
            <translation>Sobra una @.</translation>
        </message>
        <message>
            <source>Type your e-mail to send your opinion.</source>
            <translation>Escribe tu correo para enviar tu opinión.</translation>
        </message>
        <message>
            <source>Type your e-mail, or send without it.</source>
            <translation>Escribe tu correo, o envía sin él.</translation>
        </message>
        <message>
            <source>Type your number, or send without it.</source>
            <translation>Escribe tu número, o envía sin él.</translation>
        </message>
        <message>
            <source>What follows the @ is missing. Touch an option below.</source>
            <translation>Falta lo que va después de la @. Toca una opción de abajo.</translation>
        </message>
        <message>
            <source>What stands before the @ is missing.</source>
            <translation>Falta lo que va antes de la @.</translation>
        </message>
        <message>
            <source>Write a few words to go on.</source>
            <translation>Escribe unas palabras para seguir.</translation>
        </message>
        <message>
            <source>Write here what you would say.</source>
            <translation>Escribe aquí lo que dirías.</translation>
        </message>
        <message>
            <source>Your e-mail is enough for us to answer.</source>
            <translation>Con tu correo nos basta para responderte.</translation>
        </message>
        <message>
            <source>Your opinion could not be kept yet. Please try again.</source>
            <translation>Tu opinión no se pudo guardar todavía. Prueba otra vez.</translation>
        </message>
        <message>
            <source>Your opinion in writing</source>
            <translation>Tu opinión por escrito</translation>
        </message>
        <message>
            <source>name@example.com</source>
            <translation>nombre@correo.cl</translation>
        </message>
    </context>
    <context>
        <name>Pin</name>
        <message>
            <source>A PIN has 4 to 12 digits.</source>
            <translation>Un PIN tiene de 4 a 12 dígitos.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Choose a PIN for this station</source>
            <translation>Elige un PIN para esta estación</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>Enter 4 to 12 digits.</source>
            <translation>Ingresa de 4 a 12 dígitos.</translation>
        </message>
        <message>
            <source>Enter the PIN</source>
            <translation>Ingresa el PIN</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Borrar el último dígito</translation>
        </message>
        <message>
            <source>It could not be kept. Choose one again.</source>
            <translation>No se pudo guardar. Elige uno de nuevo.</translation>
        </message>
        <message>
            <source>It leads to the page for staff.</source>
            <translation>Lleva a la página del personal.</translation>
        </message>
        <message>
            <source>It will stand here for visitors, with nobody watching. Only who knows the PIN can change or close it.</source>
            <translation>Estará aquí para las visitas, sin nadie que la cuide. Solo quien sepa el PIN podrá cambiarla o cerrarla.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Un momento…</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>That is not the PIN.</source>
            <translation>Ese no es el PIN.</translation>
        </message>
        <message numerus="yes">
            <source>That is not the PIN. %n more try(s).</source>
            <translation>
                <numerusform>Ese no es el PIN. Queda %n intento.</numerusform>
                <numerusform>Ese no es el PIN. Quedan %n intentos.</numerusform>
            </translation>
        </message>
        <message>
            <source>The new PIN counts from now on.</source>
            <translation>El nuevo PIN vale desde ahora.</translation>
        </message>
        <message>
            <source>The same once more.</source>
            <translation>El mismo una vez más.</translation>
        </message>
        <message>
            <source>There were too many wrong ones.</source>
            <translation>Hubo demasiados intentos fallidos.</translation>
        </message>
        <message>
            <source>They were not the same. Choose one again.</source>
            <translation>No eran iguales. Elige uno de nuevo.</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n hour(s).</source>
            <translation>
                <numerusform>Espera %n hora.</numerusform>
                <numerusform>Espera %n horas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n minute(s).</source>
            <translation>
                <numerusform>Espera %n minuto.</numerusform>
                <numerusform>Espera %n minutos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n second(s).</source>
            <translation>
                <numerusform>Espera %n segundo.</numerusform>
                <numerusform>Espera %n segundos.</numerusform>
            </translation>
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
            <translation>Una clave que empieza con pk_ puede enviar, pero no preguntar por sí misma.</translation>
        </message>
        <message>
            <source>A newer version kept this voice</source>
            <translation>Esta voz la guardó una versión más nueva</translation>
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
            <translation>Hay una grabación en curso</translation>
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
            <source>A station is not opened to anybody without one.</source>
            <translation>Sin él, una estación no se abre a nadie.</translation>
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
            <translation>Comprueba otra vez en un momento.</translation>
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
            <translation>Revisa el id o ingresa otra clave en Ajustes.</translation>
        </message>
        <message>
            <source>Check the network and the key, then check again.</source>
            <translation>Revisa la red y la clave, y comprueba otra vez.</translation>
        </message>
        <message>
            <source>Check the network, then check again.</source>
            <translation>Revisa la red y comprueba otra vez.</translation>
        </message>
        <message>
            <source>Check the network, then open this list again.</source>
            <translation>Revisa la red y abre otra vez esta lista.</translation>
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
            <translation>Elige otro o ábrelo en Woku.</translation>
        </message>
        <message>
            <source>Choose another one, or turn them on at Woku.</source>
            <translation>Elige otro o actívalas en Woku.</translation>
        </message>
        <message>
            <source>Choose it in Settings.</source>
            <translation>Elígelo en Ajustes.</translation>
        </message>
        <message>
            <source>Close it and open it again when it suits you: nothing is lost.</source>
            <translation>Ciérrala y ábrela de nuevo cuando te venga bien: no se pierde nada.</translation>
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
            <source>Connect a loudspeaker to hear it.</source>
            <translation>Conecta un parlante para escucharla.</translation>
        </message>
        <message>
            <source>Copy it, or the woku's link, once more.</source>
            <translation>Copia otra vez el id o el enlace del woku.</translation>
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
            <source>DISPLAY names the screen {display}, which shows no windows of yours.</source>
            <translation>DISPLAY indica la pantalla {display}, que no muestra ventanas tuyas.</translation>
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
            <translation>Ponla de nuevo en Ajustes o con “woku-desktop login”.</translation>
        </message>
        <message>
            <source>Enter it in Settings, or with “woku-desktop login”.</source>
            <translation>Ponla en Ajustes o con “woku-desktop login”.</translation>
        </message>
        <message>
            <source>Export it, then open it in another program.</source>
            <translation>Expórtala y ábrela con otro programa.</translation>
        </message>
        <message>
            <source>Files of the kind {format} can't be decoded here.</source>
            <translation>Aquí no se pueden descodificar archivos {format}.</translation>
        </message>
        <message>
            <source>Finish the recording first, then try again.</source>
            <translation>Termina primero la grabación e intenta otra vez.</translation>
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
            <source>Give the person's e-mail, or name another woku.</source>
            <translation>Indica el correo de la persona, o elige otro woku.</translation>
        </message>
        <message>
            <source>Give this user the right to write there.</source>
            <translation>Da a este usuario permiso para escribir allí.</translation>
        </message>
        <message>
            <source>Install a keyring (on Linux: gnome-keyring or KWallet), or set WOKU_API_KEY.</source>
            <translation>Instala un llavero (en Linux: gnome-keyring o KWallet), o define WOKU_API_KEY.</translation>
        </message>
        <message>
            <source>Install it, on Debian and Ubuntu with “sudo apt install {packages}”, then start again.</source>
            <translation>Instálalo, en Debian y Ubuntu con “sudo apt install {packages}”, y vuelve a empezar.</translation>
        </message>
        <message>
            <source>Install it: sudo apt install libportaudio2 (Fedora, Arch: portaudio).</source>
            <translation>Instálala: sudo apt install libportaudio2 (Fedora, Arch: portaudio).</translation>
        </message>
        <message>
            <source>Install or unlock one, or set a recovery recipient.</source>
            <translation>Instala o abre uno, o define un destinatario de recuperación.</translation>
        </message>
        <message>
            <source>Install the newer version again. Nothing was changed.</source>
            <translation>Instala otra vez la versión más nueva. No se cambió nada.</translation>
        </message>
        <message>
            <source>Install the newer version, then send it again.</source>
            <translation>Instala la versión más nueva y envíala otra vez.</translation>
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
            <translation>Difiere {minutes} minutos del de Woku (que aquí marca las {time}).</translation>
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
            <translation>Puede ser de otra empresa.</translation>
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
            <translation>Su archivo es de la versión {found}; este programa conoce hasta la {known}.</translation>
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
            <source>Leave that one first, or choose another --profile.</source>
            <translation>Sal primero de ese, o elige otro --profile.</translation>
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
            <translation>Míralas en la lista de voces o con “woku-desktop outbox list”.</translation>
        </message>
        <message>
            <source>Look at them in the list, then decide again.</source>
            <translation>Míralas en la lista y decide otra vez.</translation>
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
            <source>No PIN can be taken now</source>
            <translation>Ahora no se puede aceptar ningún PIN</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>Sin respuesta a tiempo</translation>
        </message>
        <message>
            <source>No connection to {base_url} comes about. What is recorded waits here.</source>
            <translation>No se logra conexión con {base_url}. Lo que se graba espera aquí.</translation>
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
            <translation>Aún no se ha elegido un woku</translation>
        </message>
        <message>
            <source>Nobody can tell whether the clock is right</source>
            <translation>No se puede saber si el reloj está bien</translation>
        </message>
        <message>
            <source>Nobody can tell whether the key is good</source>
            <translation>No se puede saber si la clave sirve</translation>
        </message>
        <message>
            <source>Nobody can tell whether the woku takes opinions</source>
            <translation>No se puede saber si el woku recibe opiniones</translation>
        </message>
        <message>
            <source>Not all of them could be changed</source>
            <translation>No todas se pudieron cambiar</translation>
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
            <translation>Mientras tanto no se oye ni se reproduce nada más.</translation>
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
            <source>Nothing of these voices is kept here any more.</source>
            <translation>De estas voces ya no se guarda nada aquí.</translation>
        </message>
        <message>
            <source>Nothing was exported</source>
            <translation>No se exportó nada</translation>
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
            <translation>Las opiniones no tienen adónde ir.</translation>
        </message>
        <message>
            <source>Others may look into the folder</source>
            <translation>Otros pueden mirar la carpeta</translation>
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
            <source>Recordings can't be sealed</source>
            <translation>Las grabaciones no se pueden sellar</translation>
        </message>
        <message>
            <source>Restore this user's keyring, or open them with the recovery key.</source>
            <translation>Recupera el llavero de este usuario, o ábrelas con la clave de recuperación.</translation>
        </message>
        <message>
            <source>Reviews of “{woku}” are turned off at Woku.</source>
            <translation>Las opiniones de “{woku}” están desactivadas en Woku.</translation>
        </message>
        <message>
            <source>Run it with --file-only as an administrator (on Linux: sudo -H), then again as the station's own user for the key and the PIN.</source>
            <translation>Ejecútalo con --file-only como administrador (en Linux: sudo -H), y luego otra vez como el usuario de la estación para la clave y el PIN.</translation>
        </message>
        <message>
            <source>Say something while it listens, then check again.</source>
            <translation>Di algo mientras escucha y comprueba otra vez.</translation>
        </message>
        <message>
            <source>Sealed voices can't be opened here</source>
            <translation>Aquí no se pueden abrir las voces selladas</translation>
        </message>
        <message>
            <source>Send an opinion: that shows it.</source>
            <translation>Envía una opinión: así se sabrá.</translation>
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
            <source>Set it anew with “woku-desktop provision”.</source>
            <translation>Defínelo de nuevo con “woku-desktop provision”.</translation>
        </message>
        <message>
            <source>Set one with “woku-desktop provision”.</source>
            <translation>Define uno con “woku-desktop provision”.</translation>
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
            <translation>Se muestran los wokus que se usaron aquí.</translation>
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address, then try again.</source>
            <translation>Accede a la red o corrige la dirección de Woku, e intenta otra vez.</translation>
        </message>
        <message>
            <source>Some voices need you</source>
            <translation>Hay voces que te necesitan</translation>
        </message>
        <message>
            <source>Something is missing on this machine</source>
            <translation>Falta algo en este equipo</translation>
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
            <source>Start it from your own desktop; with sudo and over ssh, DISPLAY may be somebody else's.</source>
            <translation>Ábrelo desde tu propio escritorio; con sudo y por ssh, DISPLAY puede ser de otra persona.</translation>
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
            <translation>Usa el archivo que se creó junto con la clave.</translation>
        </message>
        <message>
            <source>Take their rights away: chmod 700 on that folder.</source>
            <translation>Quítales el permiso: chmod 700 en esa carpeta.</translation>
        </message>
        <message>
            <source>Tell whoever looks after it; the log says more.</source>
            <translation>Avisa a quien lo mantiene; el registro dice más.</translation>
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
            <translation>Es un error de este programa ({reason}).</translation>
        </message>
        <message>
            <source>That key does not fit</source>
            <translation>Esa clave no sirve</translation>
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
            <translation>Aquí no se confía en el certificado de {base_url}. Lo que se graba espera aquí.</translation>
        </message>
        <message>
            <source>The clock is wrong</source>
            <translation>El reloj está mal</translation>
        </message>
        <message>
            <source>The connection is not safe</source>
            <translation>La conexión no es segura</translation>
        </message>
        <message>
            <source>The diagnostics could not be written</source>
            <translation>No se pudo escribir el diagnóstico</translation>
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
            <source>The kept PIN can't be read</source>
            <translation>El PIN guardado no se puede leer</translation>
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
            <translation>El micrófono oye muy poco</translation>
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
            <translation>El micrófono está demasiado alto</translation>
        </message>
        <message>
            <source>The microphone was changed</source>
            <translation>Se cambió el micrófono</translation>
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
            <source>The screen does not answer</source>
            <translation>La pantalla no responde</translation>
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
            <source>The settings say for how many days what was delivered stays here.</source>
            <translation>Los ajustes dicen por cuántos días se queda aquí lo entregado.</translation>
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
            <source>The station runs already</source>
            <translation>La estación ya está en marcha</translation>
        </message>
        <message>
            <source>The system did. What was said until then is kept.</source>
            <translation>Lo hizo el sistema. Lo dicho hasta ahí está guardado.</translation>
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
            <source>Their key needs a keyring, and there is none here.</source>
            <translation>Su clave necesita un llavero, y aquí no hay ninguno.</translation>
        </message>
        <message>
            <source>There is no PIN yet</source>
            <translation>Aún no hay PIN</translation>
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
            <source>There is no screen here</source>
            <translation>Aquí no hay pantalla</translation>
        </message>
        <message>
            <source>There is no such woku</source>
            <translation>No existe ese woku</translation>
        </message>
        <message>
            <source>There is nothing here to record with.</source>
            <translation>Aquí no hay con qué grabar.</translation>
        </message>
        <message>
            <source>There is one kiosk at a time for “{profile}”.</source>
            <translation>Hay un solo quiosco a la vez para “{profile}”.</translation>
        </message>
        <message>
            <source>This check broke</source>
            <translation>Esta comprobación falló</translation>
        </message>
        <message>
            <source>This check was given up after {seconds} seconds.</source>
            <translation>Esta comprobación se abandonó tras {seconds} segundos.</translation>
        </message>
        <message>
            <source>This is not right yet</source>
            <translation>Esto aún no está bien</translation>
        </message>
        <message>
            <source>This key can't see that woku</source>
            <translation>Esta clave no puede ver ese woku</translation>
        </message>
        <message>
            <source>This program can't write to its own folder.</source>
            <translation>Este programa no puede escribir en su propia carpeta.</translation>
        </message>
        <message>
            <source>This program does not run without {libraries}.</source>
            <translation>Este programa no funciona sin {libraries}.</translation>
        </message>
        <message>
            <source>This setting is locked</source>
            <translation>Este ajuste está bloqueado</translation>
        </message>
        <message>
            <source>This takes an administrator</source>
            <translation>Para esto hace falta un administrador</translation>
        </message>
        <message>
            <source>This voice can't be played here</source>
            <translation>No se puede reproducir aquí</translation>
        </message>
        <message>
            <source>This window is still of the version before.</source>
            <translation>Esta ventana es todavía de la versión anterior.</translation>
        </message>
        <message>
            <source>This woku is closed</source>
            <translation>Este woku está cerrado</translation>
        </message>
        <message>
            <source>This woku takes no anonymous opinions</source>
            <translation>Este woku no recibe opiniones anónimas</translation>
        </message>
        <message>
            <source>This woku takes no opinions now</source>
            <translation>Este woku no recibe opiniones ahora</translation>
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
            <translation>Bájalo en los ajustes de sonido del sistema.</translation>
        </message>
        <message>
            <source>Turn on the automatic time in the system's settings, and check the time zone.</source>
            <translation>Activa la hora automática en los ajustes del sistema y revisa la zona horaria.</translation>
        </message>
        <message>
            <source>Unlock it with your session's password, then try again.</source>
            <translation>Ábrelo con la contraseña de tu sesión e intenta otra vez.</translation>
        </message>
        <message>
            <source>Unmute “{microphone}”, or choose another.</source>
            <translation>Quita el silencio en “{microphone}”, o elige otro.</translation>
        </message>
        <message>
            <source>Voices can't be kept</source>
            <translation>No se pueden guardar voces</translation>
        </message>
        <message>
            <source>Wait until that has ended, then look again.</source>
            <translation>Espera a que termine y vuelve a mirar.</translation>
        </message>
        <message>
            <source>What is kept of it is damaged, or of a newer version.</source>
            <translation>Lo que se guardó de él está dañado, o es de una versión más nueva.</translation>
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
            <translation>Lo que oye “{microphone}” está distorsionado.</translation>
        </message>
        <message>
            <source>Without PortAudio there is no sound.</source>
            <translation>Sin PortAudio no hay sonido.</translation>
        </message>
        <message>
            <source>Woku answers, but not the question about the key.</source>
            <translation>Woku responde, pero no a la pregunta por la clave.</translation>
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
            <translation>Woku no dijo cómo está “{woku}”.</translation>
        </message>
        <message>
            <source>Woku does not know this id.</source>
            <translation>Woku no conoce este id.</translation>
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
            <source>Woku was updated</source>
            <translation>Woku se actualizó</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing was sent. Your voice is kept.</source>
            <translation>Aquí no se confía en el certificado de Woku, así que no se envió nada. Tu voz está guardada.</translation>
        </message>
        <message>
            <source>Woku's list can't be had now</source>
            <translation>La lista de Woku no está disponible ahora</translation>
        </message>
        <message>
            <source>Woku's own time could not be had.</source>
            <translation>No se pudo saber la hora de Woku.</translation>
        </message>
        <message>
            <source>Wrong ones could not be counted. {file}: {reason}</source>
            <translation>No se podrían contar los equivocados. {file}: {reason}</translation>
        </message>
        <message>
            <source>{count} of them go on only when somebody decides.</source>
            <translation>{count} solo siguen cuando alguien decida.</translation>
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
            <translation>No se puede escribir en {folder}: {reason}.</translation>
        </message>
        <message>
            <source>{folder} is open to other users of this computer.</source>
            <translation>{folder} está abierta a otros usuarios de este computador.</translation>
        </message>
        <message>
            <source>{left} of {many} had moved on in the meantime and were left as they are.</source>
            <translation>{left} de {many} ya habían avanzado y quedaron como están.</translation>
        </message>
        <message>
            <source>{source}: “{key}” is {found}; allowed: {allowed}.</source>
            <translation>{source}: “{key}” es {found}; se permite: {allowed}.</translation>
        </message>
        <message>
            <source>“woku-desktop outbox list” names them.</source>
            <translation>“woku-desktop outbox list” las muestra.</translation>
        </message>
        <message>
            <source>“{key}” is set by an administrator in {file}.</source>
            <translation>Un administrador fijó “{key}” en {file}.</translation>
        </message>
        <message>
            <source>“{microphone}” is open, and nothing as loud as a voice was heard.</source>
            <translation>“{microphone}” está abierto y no se oyó nada tan fuerte como una voz.</translation>
        </message>
        <message>
            <source>“{woku}” only takes opinions with an e-mail.</source>
            <translation>«{woku}» solo recibe opiniones con correo.</translation>
        </message>
        <message>
            <source>“{woku}” takes no opinions any more.</source>
            <translation>“{woku}” ya no recibe opiniones.</translation>
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
            <source>another program holds it</source>
            <translation>otro programa lo tiene tomado</translation>
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
            <translation>
                <numerusform>%n por comprobar</numerusform>
                <numerusform>%n por comprobar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being sent</source>
            <translation>
                <numerusform>%n enviándose</numerusform>
                <numerusform>%n enviándose</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delivered</source>
            <translation>
                <numerusform>%n entregada</numerusform>
                <numerusform>%n entregadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <translation>
                <numerusform>%n te necesita</numerusform>
                <numerusform>%n te necesitan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you: nothing of it is lost.</source>
            <translation>
                <numerusform>%n te necesita: nada se pierde.</numerusform>
                <numerusform>%n te necesitan: nada se pierde.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) wait here, sealed.</source>
            <translation>
                <numerusform>%n voz espera aquí, sellada.</numerusform>
                <numerusform>%n voces esperan aquí, selladas.</numerusform>
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
            <source>Ask me again when I close</source>
            <translation>Volver a preguntarme al cerrar</translation>
        </message>
        <message>
            <source>Back to the opinion</source>
            <translation>Volver a la opinión</translation>
        </message>
        <message>
            <source>Everything was delivered: nothing waits.</source>
            <translation>Todo se entregó: nada espera.</translation>
        </message>
        <message>
            <source>If you close the window, it is delivered in the background.</source>
            <translation>Si cierras la ventana, se entrega en segundo plano.</translation>
        </message>
        <message>
            <source>If you close the window, it waits for the next start.</source>
            <translation>Si cierras la ventana, espera al próximo inicio.</translation>
        </message>
        <message>
            <source>If you close the window, you choose whether delivering goes on.</source>
            <translation>Si cierras la ventana, eliges si se sigue entregando.</translation>
        </message>
        <message>
            <source>It is safe to close</source>
            <translation>Se puede cerrar</translation>
        </message>
        <message>
            <source>It would be lost. Send it or discard it first.</source>
            <translation>Se perdería. Envíala o descártala antes.</translation>
        </message>
        <message>
            <source>Not yet: an opinion has not been sent</source>
            <translation>Aún no: hay una opinión sin enviar</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Nada espera.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>Show the voices</source>
            <translation>Mostrar las voces</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns.</source>
            <translation>Lo que espera sale solo cuando vuelva la red.</translation>
        </message>
        <message>
            <source>What waits leaves by itself.</source>
            <translation>Lo que espera sale solo.</translation>
        </message>
        <message>
            <source>What was sent is kept on this computer until Woku has it.</source>
            <translation>Lo enviado se guarda en este computador hasta que Woku lo tenga.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>(1 to 8)</source>
            <translation>(1 a 8)</translation>
        </message>
        <message>
            <source>(10 to 900 seconds)</source>
            <translation>(10 a 900 s)</translation>
        </message>
        <message>
            <source>(5 to 300 seconds)</source>
            <translation>(5 a 300 s)</translation>
        </message>
        <message>
            <source>(as in CL)</source>
            <translation>(como CL)</translation>
        </message>
        <message>
            <source>(days)</source>
            <translation>(días)</translation>
        </message>
        <message>
            <source>24 digits and letters from a to f, or its link</source>
            <translation>24 dígitos y letras de la a a la f, o su enlace</translation>
        </message>
        <message>
            <source>A key is kept in the system's keyring.</source>
            <translation>Hay una clave guardada en el llavero del sistema.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anónimo</translation>
        </message>
        <message>
            <source>Asking Woku about it…</source>
            <translation>Preguntando a Woku…</translation>
        </message>
        <message>
            <source>Asking Woku about the key there is…</source>
            <translation>Preguntando a Woku por la clave que hay…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Comprobar otra vez</translation>
        </message>
        <message>
            <source>Check-up</source>
            <translation>Revisión</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copiar como texto</translation>
        </message>
        <message>
            <source>Country of phones</source>
            <translation>País de los teléfonos</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>FLAC (lossless)</source>
            <translation>FLAC (sin pérdida)</translation>
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
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Is not asked for</source>
            <translation>No se pide</translation>
        </message>
        <message>
            <source>Keep delivered voices</source>
            <translation>Guardar voces entregadas</translation>
        </message>
        <message>
            <source>Keep it until somebody decides</source>
            <translation>Guardarla hasta que alguien decida</translation>
        </message>
        <message>
            <source>Keep what Woku answered</source>
            <translation>Guardar lo que respondió Woku</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Nivel del micrófono</translation>
        </message>
        <message>
            <source>Listening to you…</source>
            <translation>Escuchándote…</translation>
        </message>
        <message>
            <source>Longest recording</source>
            <translation>Grabación más larga</translation>
        </message>
        <message>
            <source>MP3 (small, everywhere)</source>
            <translation>MP3 (pequeño, universal)</translation>
        </message>
        <message>
            <source>May be given</source>
            <translation>Se puede dar</translation>
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
            <source>No sound arrives. Check the plug.</source>
            <translation>No llega sonido. Revisa el enchufe.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>No se oye nada. Activa el micrófono o elige otro.</translation>
        </message>
        <message>
            <source>Ogg Opus (smallest)</source>
            <translation>Ogg Opus (el más pequeño)</translation>
        </message>
        <message>
            <source>Opening the microphone…</source>
            <translation>Abriendo el micrófono…</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Playing…</source>
            <translation>Reproduciendo…</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Recovery recipient</source>
            <translation>Destinatario de rescate</translation>
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
            <source>Say something: it is played back to you.</source>
            <translation>Di algo: se reproduce enseguida.</translation>
        </message>
        <message>
            <source>Sealed on this computer. 0 destroys each once Woku has it.</source>
            <translation>Selladas en este computador. Con 0 se borra cada una cuando Woku la tiene.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>Send it again after a pause</source>
            <translation>Enviarla otra vez tras una pausa</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envío</translation>
        </message>
        <message>
            <source>Set by your administrator</source>
            <translation>Fijado por tu administrador</translation>
        </message>
        <message>
            <source>Set up again, step by step</source>
            <translation>Configurar otra vez, paso a paso</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Estación</translation>
        </message>
        <message>
            <source>Test for 3 seconds</source>
            <translation>Probar 3 segundos</translation>
        </message>
        <message>
            <source>The bars follow your voice. Nothing is kept.</source>
            <translation>Las barras siguen tu voz. No se guarda nada.</translation>
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
            <source>These count from the next start of the program.</source>
            <translation>Valen desde el próximo inicio del programa.</translation>
        </message>
        <message>
            <source>This is what was heard. It is kept nowhere.</source>
            <translation>Esto es lo que se oyó. No se guarda en ninguna parte.</translation>
        </message>
        <message>
            <source>Too loud. Move back a little.</source>
            <translation>Demasiado fuerte. Aléjate un poco.</translation>
        </message>
        <message>
            <source>Transcriptions and contacts, encrypted.</source>
            <translation>Transcripciones y contactos, cifrados.</translation>
        </message>
        <message>
            <source>Very quiet. Say something, or come closer.</source>
            <translation>Muy bajo. Di algo o acércate.</translation>
        </message>
        <message>
            <source>Voices at the same time</source>
            <translation>Voces a la vez</translation>
        </message>
        <message>
            <source>WAV (lossless, large)</source>
            <translation>WAV (sin pérdida, grande)</translation>
        </message>
        <message>
            <source>Wait for an answer</source>
            <translation>Esperar una respuesta</translation>
        </message>
        <message>
            <source>What Woku asks, or else the language's own question</source>
            <translation>Lo que pregunta Woku o, si no, la pregunta del idioma</translation>
        </message>
        <message>
            <source>When Woku may have a voice already</source>
            <translation>Cuando Woku quizá ya tiene una voz</translation>
        </message>
        <message>
            <source>Who holds its key can open every voice sealed here. It is set in the settings file only.</source>
            <translation>Quien tenga su clave puede abrir cada voz sellada aquí. Solo se define en el archivo de ajustes.</translation>
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
            <source>Woku accepts it.</source>
            <translation>Woku la acepta.</translation>
        </message>
        <message>
            <source>Woku accepts it: {company}.</source>
            <translation>Woku la acepta: {company}.</translation>
        </message>
        <message>
            <source>Woku does not accept this key. Copy it once more, whole.</source>
            <translation>Woku no acepta esta clave. Cópiala otra vez, completa.</translation>
        </message>
        <message>
            <source>Woku id or link</source>
            <translation>Id o enlace del woku</translation>
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
        <name>Setup</name>
        <message>
            <source>Asking Woku about it…</source>
            <translation>Preguntando a Woku…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Elige uno de la lista.</translation>
        </message>
        <message>
            <source>Chosen: {name}</source>
            <translation>Elegido: {name}</translation>
        </message>
        <message>
            <source>Each person may still choose otherwise.</source>
            <translation>Cada persona puede elegir otra cosa.</translation>
        </message>
        <message>
            <source>Everything can be changed in Settings at any time.</source>
            <translation>Todo se puede cambiar en Ajustes en cualquier momento.</translation>
        </message>
        <message>
            <source>First set-up</source>
            <translation>Primera configuración</translation>
        </message>
        <message>
            <source>It lets this station send opinions. Whoever looks after Woku in your company has it.</source>
            <translation>Permite que esta estación envíe opiniones. La tiene quien lleva Woku en tu empresa.</translation>
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
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Say something: the bars move. Then test it and listen.</source>
            <translation>Di algo: las barras se mueven. Luego pruébalo y escucha.</translation>
        </message>
        <message>
            <source>Search, or paste its id or link</source>
            <translation>Busca, o pega su id o enlace</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Saltar</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>Eso es todo</translation>
        </message>
        <message>
            <source>The Woku key</source>
            <translation>La clave de Woku</translation>
        </message>
        <message>
            <source>The language</source>
            <translation>El idioma</translation>
        </message>
        <message>
            <source>The microphone</source>
            <translation>El micrófono</translation>
        </message>
        <message>
            <source>The place or the service that opinions here are about.</source>
            <translation>El lugar o el servicio del que se opina aquí.</translation>
        </message>
        <message>
            <source>The woku</source>
            <translation>El woku</translation>
        </message>
        <message>
            <source>This is how the station stands.</source>
            <translation>Así queda la estación.</translation>
        </message>
        <message>
            <source>This key lists no wokus. Paste the id or the link of yours.</source>
            <translation>Esta clave no muestra wokus. Pega el id o el enlace del tuyo.</translation>
        </message>
        <message>
            <source>What this window speaks, and what is asked.</source>
            <translation>Lo que habla esta ventana y lo que se pregunta.</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Quién habla</translation>
        </message>
        <message>
            <source>Woku</source>
            <translation>Woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Clave de Woku</translation>
        </message>
        <message>
            <source>Wokus</source>
            <translation>Wokus</translation>
        </message>
        <message>
            <source>{name}: left as it was</source>
            <translation>{name}: quedó como estaba</translation>
        </message>
        <message>
            <source>{name}: ready</source>
            <translation>{name}: listo</translation>
        </message>
        <message>
            <source>{name}: still missing</source>
            <translation>{name}: aún falta</translation>
        </message>
        <message>
            <source>{step} of {steps}</source>
            <translation>{step} de {steps}</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar ahora</translation>
        </message>
        <message>
            <source>Show Woku</source>
            <translation>Mostrar Woku</translation>
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
            <source>Can't be opened</source>
            <translation>No se puede abrir</translation>
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
            <source>Did it arrive?</source>
            <translation>¿Llegó?</translation>
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
            <source>E-mail rejected</source>
            <translation>Correo rechazado</translation>
        </message>
        <message>
            <source>For 10 seconds it can be brought back; then it is destroyed.</source>
            <translation>Durante 10 segundos se puede recuperar; después se borra.</translation>
        </message>
        <message>
            <source>Goes last: too large</source>
            <translation>Al final: es muy grande</translation>
        </message>
        <message>
            <source>Its file is gone</source>
            <translation>Falta su archivo</translation>
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
            <source>Look at it</source>
            <translation>Verla</translation>
        </message>
        <message>
            <source>Look at it: Enter key</source>
            <translation>Verla: tecla Intro</translation>
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
            <source>Sending, {percent}</source>
            <translation>Enviando, {percent}</translation>
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
            <source>What waits leaves by itself when the network returns, and keeps waiting if you close the window.</source>
            <translation>Lo que espera sale solo cuando vuelva la red, y sigue esperando si cierras la ventana.</translation>
        </message>
        <message>
            <source>Which voices</source>
            <translation>Qué voces</translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Puede que Woku la tenga dos veces.</translation>
        </message>
        <message>
            <source>Woku refused it</source>
            <translation>Woku no la recibe</translation>
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
    <context>
        <name>Waiting</name>
        <message>
            <source>Enter a valid key in Settings: what waits then leaves by itself.</source>
            <translation>Pon una clave válida en Ajustes: lo que espera sale entonces solo.</translation>
        </message>
        <message>
            <source>Free some room on the disk: what waits then leaves by itself.</source>
            <translation>Libera espacio en el disco: lo que espera sale entonces solo.</translation>
        </message>
        <message>
            <source>It answers, but takes nothing at the moment.</source>
            <translation>Responde, pero no recibe nada por el momento.</translation>
        </message>
        <message>
            <source>It takes nothing at the moment.</source>
            <translation>No recibe nada por el momento.</translation>
        </message>
        <message>
            <source>Make room, or give this program the right to write: what waits then leaves by itself.</source>
            <translation>Haz espacio o dale permiso de escritura a este programa: lo que espera sale entonces solo.</translation>
        </message>
        <message>
            <source>Nothing can be sent with it: all is kept.</source>
            <translation>Con ella no se puede enviar nada: todo queda guardado.</translation>
        </message>
        <message>
            <source>Nothing leaves until it can: all is kept.</source>
            <translation>Nada sale hasta que se pueda: todo queda guardado.</translation>
        </message>
        <message>
            <source>Nothing leaves until there is room: all is kept.</source>
            <translation>Nada sale hasta que haya espacio: todo queda guardado.</translation>
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address: what waits then leaves by itself.</source>
            <translation>Inicia sesión en la red o corrige la dirección de Woku: lo que espera sale entonces solo.</translation>
        </message>
        <message>
            <source>The voices' folder can't be written to</source>
            <translation>No se puede escribir en la carpeta de las voces</translation>
        </message>
        <message>
            <source>There is no connection.</source>
            <translation>No hay conexión.</translation>
        </message>
        <message>
            <source>Too many were sent at once.</source>
            <translation>Se enviaron demasiadas a la vez.</translation>
        </message>
        <message>
            <source>Unlock it with your session's password: what waits then leaves by itself.</source>
            <translation>Ábrelo con la contraseña de tu sesión: lo que espera sale entonces solo.</translation>
        </message>
        <message>
            <source>What waits is kept and leaves by itself: nothing needs doing.</source>
            <translation>Lo que espera está guardado y sale solo: no hay que hacer nada.</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns.</source>
            <translation>Lo que espera sale solo cuando vuelva la red.</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing is sent: all is kept.</source>
            <translation>El certificado de Woku no es de confianza aquí, así que nada se envía: todo queda guardado.</translation>
        </message>
    </context>
    <context>
        <name>Wokus</name>
        <message>
            <source>A woku's id has 24 digits and letters from a to f.</source>
            <translation>El id de un woku tiene 24 dígitos y letras de la a a la f.</translation>
        </message>
        <message>
            <source>Another woku…</source>
            <translation>Otro woku…</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <source>It goes into what is exported here, not to Woku.</source>
            <translation>Va en lo que se exporta aquí, no a Woku.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>No woku was used here yet.</source>
            <translation>Aún no se usó ningún woku aquí.</translation>
        </message>
        <message>
            <source>Note for today: {note}</source>
            <translation>Nota de hoy: {note}</translation>
        </message>
        <message>
            <source>Note for today…</source>
            <translation>Nota de hoy…</translation>
        </message>
        <message>
            <source>Place, shift, who is on duty</source>
            <translation>Lugar, turno, quién atiende</translation>
        </message>
        <message>
            <source>Search a woku</source>
            <translation>Buscar un woku</translation>
        </message>
        <message>
            <source>Takes no opinions now</source>
            <translation>No recibe opiniones ahora</translation>
        </message>
        <message>
            <source>The woku is set where this program is started; it stays as it is.</source>
            <translation>El woku se define donde se inicia el programa; queda como está.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usarlo</translation>
        </message>
        <message>
            <source>Woku id or link</source>
            <translation>Id o enlace del woku</translation>
        </message>
        <message>
            <source>Wokus</source>
            <translation>Wokus</translation>
        </message>
        <message>
            <source>Your administrator chose this woku.</source>
            <translation>Tu administrador eligió este woku.</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>en uso</translation>
        </message>
    </context>
</TS>
