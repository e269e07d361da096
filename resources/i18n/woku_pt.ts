<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_US">
    <context>
        <name>About</name>
        <message>
            <source>A file for whoever helps you: logs, settings and numbers. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation>Um arquivo para quem ajuda você: registros, ajustes e números. Não leva nenhuma chave, nenhuma voz, nenhum contato nem nada do que foi dito.</translation>
        </message>
        <message>
            <source>Built with</source>
            <translation>Feito com</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Copiar as versões</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>Pastas</translation>
        </message>
        <message>
            <source>If something does not work</source>
            <translation>Se algo não funciona</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open the folder of logs</source>
            <translation>Abrir a pasta de registros</translation>
        </message>
        <message>
            <source>Open the folder of settings</source>
            <translation>Abrir a pasta de ajustes</translation>
        </message>
        <message>
            <source>Open the folder of voices, which are sealed</source>
            <translation>Abrir a pasta das vozes, que estão seladas</translation>
        </message>
        <message>
            <source>Records a spoken opinion and delivers it to Woku. MIT licence.</source>
            <translation>Grava uma opinião falada e a entrega à Woku. Licença MIT.</translation>
        </message>
        <message>
            <source>Save diagnostics</source>
            <translation>Salvar diagnóstico</translation>
        </message>
        <message>
            <source>Save diagnostics…</source>
            <translation>Salvar diagnóstico…</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Salvo: {file}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versões</translation>
        </message>
    </context>
    <context>
        <name>Admin</name>
        <message>
            <source>Another PIN</source>
            <translation>Outro PIN</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Voltar</translation>
        </message>
        <message>
            <source>How loud visitors hear their own recording.</source>
            <translation>Com que volume os visitantes ouvem a própria gravação.</translation>
        </message>
        <message>
            <source>It takes no opinions.</source>
            <translation>Não recebe opiniões.</translation>
        </message>
        <message>
            <source>It takes the place of the one there is.</source>
            <translation>Substitui o atual.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Chave</translation>
        </message>
        <message>
            <source>Last delivered: {day}, {time}</source>
            <translation>Última entrega: {day}, {time}</translation>
        </message>
        <message>
            <source>Leave the kiosk</source>
            <translation>Sair do quiosque</translation>
        </message>
        <message>
            <source>Louder</source>
            <translation>Mais alto</translation>
        </message>
        <message>
            <source>Nothing was delivered since the program started.</source>
            <translation>Nada foi entregue desde que o programa iniciou.</translation>
        </message>
        <message>
            <source>Quieter</source>
            <translation>Mais baixo</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>Reiniciar</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar agora</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Situação</translation>
        </message>
        <message>
            <source>Switch sleep and the screen saver off in its settings.</source>
            <translation>Desative a suspensão e a proteção de tela nas configurações dele.</translation>
        </message>
        <message>
            <source>The screen may go dark by itself</source>
            <translation>A tela pode apagar sozinha</translation>
        </message>
        <message>
            <source>The system did not promise to stay awake.</source>
            <translation>O sistema não prometeu ficar acordado.</translation>
        </message>
        <message>
            <source>This key lists no wokus.</source>
            <translation>Esta chave não mostra nenhum woku.</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Versão {version}</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>entregues</translation>
        </message>
        <message>
            <source>need somebody</source>
            <translation>a revisar</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>na fila</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message numerus="yes">
            <source>%n voice(s) need you</source>
            <translation>
                <numerusform>%n voz precisa de você</numerusform>
                <numerusform>%n vozes precisam de você</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is sent at the moment</source>
            <translation>No momento nada é enviado</translation>
        </message>
        <message>
            <source>Open Woku to see what to do.</source>
            <translation>Abra o Woku para ver o que fazer.</translation>
        </message>
    </context>
    <context>
        <name>Allowed</name>
        <message>
            <source>"auto", "portrait" or "landscape"</source>
            <translation>"auto", "portrait" ou "landscape"</translation>
        </message>
        <message>
            <source>"auto", "yes" or "no"</source>
            <translation>"auto", "yes" ou "no"</translation>
        </message>
        <message>
            <source>"email" or "anonymous"</source>
            <translation>"email" ou "anonymous"</translation>
        </message>
        <message>
            <source>"es", "en", "pt", or "" for the system's</source>
            <translation>"es", "en", "pt", ou "" para o do sistema</translation>
        </message>
        <message>
            <source>"mp3", "wav", "flac" or "ogg"</source>
            <translation>"mp3", "wav", "flac" ou "ogg"</translation>
        </message>
        <message>
            <source>"resend" or "hold"</source>
            <translation>"resend" ou "hold"</translation>
        </message>
        <message>
            <source>1 to 3000 characters</source>
            <translation>de 1 a 3000 caracteres</translation>
        </message>
        <message>
            <source>24 hexadecimal digits</source>
            <translation>24 dígitos hexadecimais</translation>
        </message>
        <message>
            <source>4 to 12 digits</source>
            <translation>de 4 a 12 dígitos</translation>
        </message>
        <message>
            <source>7 to 15 digits with the country code, like 56982959776</source>
            <translation>de 7 a 15 dígitos com o código do país, como 56982959776</translation>
        </message>
        <message>
            <source>8 to 512 letters, digits and signs without spaces</source>
            <translation>de 8 a 512 letras, dígitos e sinais, sem espaços</translation>
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
            <translation>Telefone</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Woku id</source>
            <translation>Id do woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Chave da Woku</translation>
        </message>
        <message>
            <source>Woku's address</source>
            <translation>Endereço da Woku</translation>
        </message>
        <message>
            <source>a phone number, with the country code if it is from another country</source>
            <translation>um telefone, com o código do país se for de outro país</translation>
        </message>
        <message>
            <source>a text of at most 200 characters</source>
            <translation>um texto de até 200 caracteres</translation>
        </message>
        <message>
            <source>a text of at most 300 characters</source>
            <translation>um texto de no máximo 300 caracteres</translation>
        </message>
        <message>
            <source>a time of the day like "04:00"</source>
            <translation>um horário do dia como "04:00"</translation>
        </message>
        <message>
            <source>a two-letter country code like "CL"</source>
            <translation>um código de país de duas letras, como "CL"</translation>
        </message>
        <message>
            <source>a whole number from 0 to 100</source>
            <translation>um número inteiro de 0 a 100</translation>
        </message>
        <message>
            <source>a whole number from 1 to 5</source>
            <translation>um número inteiro de 1 a 5</translation>
        </message>
        <message>
            <source>a whole number from 1 to 8</source>
            <translation>um número inteiro de 1 a 8</translation>
        </message>
        <message>
            <source>a whole number of days from 0 to 3650</source>
            <translation>um número inteiro de dias, de 0 a 3650</translation>
        </message>
        <message>
            <source>a whole number of days from 1 to 3650</source>
            <translation>um número inteiro de dias, de 1 a 3650</translation>
        </message>
        <message>
            <source>a whole number of seconds from 10 to 600</source>
            <translation>um número inteiro de segundos de 10 a 600</translation>
        </message>
        <message>
            <source>a whole number of seconds from 10 to 900</source>
            <translation>um número inteiro de segundos de 10 a 900</translation>
        </message>
        <message>
            <source>a whole number of seconds from 3 to 60</source>
            <translation>um número inteiro de segundos de 3 a 60</translation>
        </message>
        <message>
            <source>a whole number of seconds from 5 to 300</source>
            <translation>um número inteiro de segundos de 5 a 300</translation>
        </message>
        <message>
            <source>an address like name@example.com</source>
            <translation>um endereço como nome@exemplo.com</translation>
        </message>
        <message>
            <source>an age recipient ("age1…")</source>
            <translation>um destinatário do age ("age1…")</translation>
        </message>
        <message>
            <source>an https address (http only for this machine itself)</source>
            <translation>um endereço https (http só para esta própria máquina)</translation>
        </message>
        <message>
            <source>an https address like https://clientapi.woku.app (http only for this machine)</source>
            <translation>um endereço https como https://clientapi.woku.app (http só para esta máquina)</translation>
        </message>
        <message>
            <source>days and times like "Mo-Fr 09:00-18:00; Sa 10:00-14:00"</source>
            <translation>dias e horários como "Mo-Fr 09:00-18:00; Sa 10:00-14:00"</translation>
        </message>
        <message>
            <source>nothing when the person is anonymous</source>
            <translation>nada se a pessoa é anônima</translation>
        </message>
        <message>
            <source>profile</source>
            <translation>perfil</translation>
        </message>
        <message>
            <source>some of "es", "en" and "pt", each once</source>
            <translation>alguns de "es", "en" e "pt", cada um uma vez</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>entrada padrão</translation>
        </message>
        <message>
            <source>the microphone</source>
            <translation>o microfone</translation>
        </message>
        <message>
            <source>the same digits twice</source>
            <translation>duas vezes os mesmos dígitos</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true ou false</translation>
        </message>
        <message>
            <source>two lines: the Woku key, then the PIN</source>
            <translation>duas linhas: a chave da Woku e depois o PIN</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>desconhecido</translation>
        </message>
        <message>
            <source>up to 32 small letters, digits, dashes and underscores</source>
            <translation>até 32 letras minúsculas, dígitos, hifens e sublinhados</translation>
        </message>
        <message>
            <source>what nobody guesses at once: not one digit again and again, no row like 1234 or 4321</source>
            <translation>o que ninguém adivinha de primeira: nem um só dígito repetido, nem uma sequência como 1234 ou 4321</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Already open</source>
            <translation>Já está aberto</translation>
        </message>
        <message>
            <source>This desk is already open in another window.</source>
            <translation>Este programa já está aberto em outra janela.</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message numerus="yes">
            <source>%n character(s) left</source>
            <translation>
                <numerusform>Resta %n caractere</numerusform>
                <numerusform>Restam %n caracteres</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s left</source>
            <translation>
                <numerusform>Resta %n s</numerusform>
                <numerusform>Restam %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>A recording from {day} was not sent</source>
            <translation>Gravação de {day} não enviada</translation>
        </message>
        <message>
            <source>A recording from {time} was not sent</source>
            <translation>Gravação das {time} não enviada</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Repetir</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anônima</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Outro</translation>
        </message>
        <message>
            <source>Choose microphone</source>
            <translation>Escolher microfone</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard the recording from {day}?</source>
            <translation>Descartar a gravação de {day}?</translation>
        </message>
        <message>
            <source>Discard the recording from {time}?</source>
            <translation>Descartar a gravação das {time}?</translation>
        </message>
        <message>
            <source>Everything is ready to send.</source>
            <translation>Tudo pronto para enviar.</translation>
        </message>
        <message>
            <source>Finish the recording to be able to send.</source>
            <translation>Termine a gravação para poder enviar.</translation>
        </message>
        <message>
            <source>Finishing…</source>
            <translation>Terminando…</translation>
        </message>
        <message>
            <source>How was your experience?</source>
            <translation>Como foi sua experiência?</translation>
        </message>
        <message>
            <source>Improvement</source>
            <translation>Melhoria</translation>
        </message>
        <message>
            <source>It could not be kept yet, so it was not sent.</source>
            <translation>Ainda não pôde ser guardada, então não foi enviada.</translation>
        </message>
        <message numerus="yes">
            <source>It ended at the limit of %n s.</source>
            <translation>
                <numerusform>Terminou ao chegar ao limite de %n s.</numerusform>
                <numerusform>Terminou ao chegar ao limite de %n s.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is checked by itself; the recording is kept</source>
            <translation>É verificada sozinha; a gravação está guardada</translation>
        </message>
        <message>
            <source>It is checked by itself; what you wrote is kept</source>
            <translation>É verificada sozinha; o que você escreveu está guardado</translation>
        </message>
        <message>
            <source>It is destroyed, and can't be brought back.</source>
            <translation>É apagada e não pode ser recuperada.</translation>
        </message>
        <message>
            <source>It is distorted: too loud.</source>
            <translation>Está distorcida: alta demais.</translation>
        </message>
        <message>
            <source>It is kept safe. Use it, or record a new one.</source>
            <translation>Está a salvo. Use-a ou grave uma nova.</translation>
        </message>
        <message>
            <source>It is kept, and leaves by itself as soon as it can</source>
            <translation>Está a salvo e sai sozinha assim que puder</translation>
        </message>
        <message>
            <source>It is quiet, and can be sent.</source>
            <translation>Está baixa, mas pode ser enviada.</translation>
        </message>
        <message>
            <source>It is sent by itself, you can go on</source>
            <translation>Ela é enviada sozinha, pode continuar</translation>
        </message>
        <message>
            <source>It may have arrived</source>
            <translation>Talvez tenha chegado</translation>
        </message>
        <message>
            <source>It needs your attention</source>
            <translation>Precisa da sua atenção</translation>
        </message>
        <message>
            <source>It was cut off: its last second may be missing.</source>
            <translation>Foi interrompida: pode faltar o último segundo.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Manter</translation>
        </message>
        <message>
            <source>Keeping your opinion safe…</source>
            <translation>Guardando sua opinião…</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Ouvir</translation>
        </message>
        <message>
            <source>Microphone closed</source>
            <translation>Microfone fechado</translation>
        </message>
        <message>
            <source>Microphone closed until you touch</source>
            <translation>Microfone fechado até você tocar</translation>
        </message>
        <message>
            <source>Microphone open. Touch the button to finish.</source>
            <translation>Microfone aberto. Toque o botão para terminar.</translation>
        </message>
        <message>
            <source>New opinion</source>
            <translation>Nova opinião</translation>
        </message>
        <message>
            <source>No microphone is plugged in.</source>
            <translation>Nenhum microfone está conectado.</translation>
        </message>
        <message>
            <source>No sound arrives. Check the microphone's plug.</source>
            <translation>Não chega som. Verifique o cabo do microfone.</translation>
        </message>
        <message>
            <source>No woku is set yet: choose one at the top to send.</source>
            <translation>Ainda não há um woku: escolha um no topo para enviar.</translation>
        </message>
        <message>
            <source>Not delivered yet; the recording is kept</source>
            <translation>Ainda não foi entregue; a gravação está guardada</translation>
        </message>
        <message>
            <source>Not delivered yet; what you wrote is kept</source>
            <translation>Ainda não entregue; o que você escreveu está guardado</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>Não se pode ler agora</translation>
        </message>
        <message>
            <source>Nothing can be sent to this woku. Choose another at the top.</source>
            <translation>Nada pode ser enviado a este woku. Escolha outro no alto.</translation>
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>Não se ouve nada. Ative o microfone ou escolha outro.</translation>
        </message>
        <message>
            <source>Nothing is written yet.</source>
            <translation>Ainda não há nada escrito.</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Um momento.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n characters fit: the rest was cut.</source>
            <translation>
                <numerusform>Só cabe %n caractere: o resto foi cortado.</numerusform>
                <numerusform>Só cabem %n caracteres: o resto foi cortado.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n s left</source>
            <translation>
                <numerusform>Só resta %n s</numerusform>
                <numerusform>Só restam %n s</numerusform>
            </translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Abrir ajustes</translation>
        </message>
        <message>
            <source>Opening the microphone…</source>
            <translation>Abrindo o microfone…</translation>
        </message>
        <message>
            <source>Opening the recording…</source>
            <translation>Abrindo a gravação…</translation>
        </message>
        <message>
            <source>Opinion delivered</source>
            <translation>Opinião entregue</translation>
        </message>
        <message>
            <source>Opinion saved</source>
            <translation>Opinião guardada</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Received at {time}</source>
            <translation>Recebida às {time}</translation>
        </message>
        <message>
            <source>Received at {time}, with its transcription</source>
            <translation>Recebida às {time}, com sua transcrição</translation>
        </message>
        <message>
            <source>Received at {time}, without a transcription</source>
            <translation>Recebida às {time}, sem transcrição</translation>
        </message>
        <message>
            <source>Recognition</source>
            <translation>Reconhecimento</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Gravar de novo</translation>
        </message>
        <message>
            <source>Record your voice</source>
            <translation>Gravar sua voz</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Gravando</translation>
        </message>
        <message>
            <source>Recording has started.</source>
            <translation>A gravação começou.</translation>
        </message>
        <message>
            <source>Recording ready</source>
            <translation>Gravação pronta</translation>
        </message>
        <message>
            <source>Send opinion</source>
            <translation>Enviar opinião</translation>
        </message>
        <message>
            <source>Sending, {percent}</source>
            <translation>Enviando, {percent}</translation>
        </message>
        <message numerus="yes">
            <source>Sound was lost in %n place(s).</source>
            <translation>
                <numerusform>Perdeu-se som em %n parte.</numerusform>
                <numerusform>Perdeu-se som em %n partes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Speak instead</source>
            <translation>Prefiro falar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Terminar a gravação</translation>
        </message>
        <message>
            <source>The microphone is about to listen</source>
            <translation>O microfone já vai ouvir</translation>
        </message>
        <message>
            <source>The recording is ready.</source>
            <translation>A gravação está pronta.</translation>
        </message>
        <message>
            <source>The recording was thrown away.</source>
            <translation>A gravação foi apagada.</translation>
        </message>
        <message>
            <source>This was understood</source>
            <translation>Isto foi entendido</translation>
        </message>
        <message>
            <source>This was written</source>
            <translation>Isto foi escrito</translation>
        </message>
        <message>
            <source>This woku only takes opinions with an e-mail.</source>
            <translation>Este woku só recebe opiniões com e-mail.</translation>
        </message>
        <message>
            <source>To send, add: {items}.</source>
            <translation>Para enviar falta: {items}.</translation>
        </message>
        <message>
            <source>Too loud. Move back a little.</source>
            <translation>Alto demais. Afaste-se um pouco.</translation>
        </message>
        <message>
            <source>Touch a star</source>
            <translation>Toque uma estrela</translation>
        </message>
        <message>
            <source>Touch to record your voice</source>
            <translation>Toque para gravar sua voz</translation>
        </message>
        <message>
            <source>Transcription</source>
            <translation>Transcrição</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Tentar de novo</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Tentar agora</translation>
        </message>
        <message numerus="yes">
            <source>Up to %n characters. Escape leads back.</source>
            <translation>
                <numerusform>Até %n caractere. Escape volta atrás.</numerusform>
                <numerusform>Até %n caracteres. Escape volta atrás.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to %n s. You can listen before sending.</source>
            <translation>
                <numerusform>Até %n s. Você pode ouvir antes de enviar.</numerusform>
                <numerusform>Até %n s. Você pode ouvir antes de enviar.</numerusform>
            </translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Very quiet. Come closer to the microphone.</source>
            <translation>Muito baixo. Aproxime-se do microfone.</translation>
        </message>
        <message>
            <source>What was written</source>
            <translation>O que foi escrito</translation>
        </message>
        <message>
            <source>What you wrote is not sent.</source>
            <translation>O que você escreveu não é enviado.</translation>
        </message>
        <message>
            <source>What you wrote is sent, your recording is not.</source>
            <translation>É enviado o que você escreveu, não a gravação.</translation>
        </message>
        <message>
            <source>Woku is listening to it, you can go on</source>
            <translation>A Woku está ouvindo, pode continuar</translation>
        </message>
        <message>
            <source>Woku is reading it, you can go on</source>
            <translation>A Woku está lendo, você pode continuar</translation>
        </message>
        <message>
            <source>Woku received the voice and gave back no transcription.</source>
            <translation>A Woku recebeu a voz e não devolveu uma transcrição.</translation>
        </message>
        <message>
            <source>Woku says that this woku is closed.</source>
            <translation>A Woku diz que este woku está fechado.</translation>
        </message>
        <message>
            <source>Woku says that this woku takes no opinions for now.</source>
            <translation>A Woku diz que por enquanto este woku não recebe opiniões.</translation>
        </message>
        <message>
            <source>Write here what you would say.</source>
            <translation>Escreva aqui o que você diria.</translation>
        </message>
        <message>
            <source>Write instead</source>
            <translation>Escrever</translation>
        </message>
        <message>
            <source>Your opinion in writing</source>
            <translation>Sua opinião por escrito</translation>
        </message>
        <message>
            <source>Your opinion is saved.</source>
            <translation>Sua opinião foi guardada.</translation>
        </message>
        <message>
            <source>Your opinion was delivered.</source>
            <translation>Sua opinião foi entregue.</translation>
        </message>
        <message>
            <source>Your recording is not sent.</source>
            <translation>Sua gravação não é enviada.</translation>
        </message>
        <message>
            <source>Your recording is sent, what you wrote is not.</source>
            <translation>É enviada a gravação, não o que você escreveu.</translation>
        </message>
        <message>
            <source>Your voice is missing: that recording was silent and was not kept.</source>
            <translation>Falta sua voz: esta gravação ficou em silêncio e não foi guardada.</translation>
        </message>
        <message>
            <source>Your voice is missing: that recording was too short and was not kept.</source>
            <translation>Falta sua voz: esta gravação ficou curta demais e não foi guardada.</translation>
        </message>
        <message>
            <source>a few words</source>
            <translation>algumas palavras</translation>
        </message>
        <message>
            <source>a star</source>
            <translation>uma estrela</translation>
        </message>
        <message>
            <source>a valid e-mail</source>
            <translation>um e-mail válido</translation>
        </message>
        <message>
            <source>a valid phone number</source>
            <translation>um telefone válido</translation>
        </message>
        <message>
            <source>a woku (at the top)</source>
            <translation>um woku (no topo)</translation>
        </message>
        <message>
            <source>a woku that takes opinions</source>
            <translation>um woku que receba opiniões</translation>
        </message>
        <message>
            <source>an e-mail</source>
            <translation>um e-mail</translation>
        </message>
        <message>
            <source>the end of the recording</source>
            <translation>terminar a gravação</translation>
        </message>
        <message>
            <source>your voice</source>
            <translation>sua voz</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} e {last}</translation>
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
            <translation>“{name}” não está conectado.</translation>
        </message>
        <message>
            <source>“{name}” is not plugged in: “{other}” is used.</source>
            <translation>“{name}” não está conectado: é usado “{other}”.</translation>
        </message>
    </context>
    <context>
        <name>Checkup</name>
        <message>
            <source>Checking…</source>
            <translation>Verificando…</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Relógio</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Tudo está em ordem.</translation>
        </message>
        <message>
            <source>It goes with Woku's, to {seconds} seconds.</source>
            <translation>Vai com o da Woku, a {seconds} segundos.</translation>
        </message>
        <message>
            <source>It is open, and holds the key that seals voices.</source>
            <translation>Está aberto e tem a chave que sela as vozes.</translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation>Chaveiro</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microfone</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Rede</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>Ainda não verificado.</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Caixa de saída</translation>
        </message>
        <message>
            <source>The list of voices opens. Waiting: {waiting}.</source>
            <translation>A lista de vozes abre. Em espera: {waiting}.</translation>
        </message>
        <message>
            <source>There is room for a recording: {free_gb} GB are free.</source>
            <translation>Há espaço para uma gravação: {free_gb} GB livres.</translation>
        </message>
        <message>
            <source>There is room for a recording: {free_mb} MB are free.</source>
            <translation>Há espaço para uma gravação: {free_mb} MB livres.</translation>
        </message>
        <message>
            <source>Woku accepts it.</source>
            <translation>A Woku a aceita.</translation>
        </message>
        <message>
            <source>Woku accepts it. It is the key of {company}.</source>
            <translation>A Woku a aceita. É a chave de {company}.</translation>
        </message>
        <message>
            <source>Woku answers at {base_url}, through the proxy {proxy}.</source>
            <translation>A Woku responde em {base_url}, pelo proxy {proxy}.</translation>
        </message>
        <message>
            <source>Woku answers at {base_url}.</source>
            <translation>A Woku responde em {base_url}.</translation>
        </message>
        <message>
            <source>Woku for opinions</source>
            <translation>Woku das opiniões</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Chave da Woku</translation>
        </message>
        <message>
            <source>“{microphone}” hears well.</source>
            <translation>“{microphone}” ouve bem.</translation>
        </message>
        <message>
            <source>“{woku}” takes opinions.</source>
            <translation>“{woku}” recebe opiniões.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message numerus="yes">
            <source>%n voice(s) still wait</source>
            <translation>
                <numerusform>%n voz ainda espera</numerusform>
                <numerusform>%n vozes ainda esperam</numerusform>
            </translation>
        </message>
        <message>
            <source>An opinion has not been sent</source>
            <translation>Há uma opinião não enviada</translation>
        </message>
        <message>
            <source>Back to it</source>
            <translation>Voltar a ela</translation>
        </message>
        <message>
            <source>Close Woku</source>
            <translation>Fechar o Woku</translation>
        </message>
        <message>
            <source>Close and break it off</source>
            <translation>Fechar e interrompê-la</translation>
        </message>
        <message>
            <source>Close and lose it</source>
            <translation>Fechar e perdê-la</translation>
        </message>
        <message>
            <source>Close now and let it wait</source>
            <translation>Fechar e deixar esperando</translation>
        </message>
        <message>
            <source>If you close now, it is destroyed and nobody will hear it.</source>
            <translation>Se você fechar agora, ela é destruída e ninguém a ouvirá.</translation>
        </message>
        <message>
            <source>Its icon in the tray brings the window back.</source>
            <translation>O ícone na bandeja traz a janela de volta.</translation>
        </message>
        <message>
            <source>Keep delivering in the background</source>
            <translation>Continuar entregando em segundo plano</translation>
        </message>
        <message>
            <source>Let it finish</source>
            <translation>Deixar terminar</translation>
        </message>
        <message>
            <source>Nothing is lost either way: what waits is sealed on this computer. In the background it leaves as soon as it can, without the window.</source>
            <translation>De qualquer forma nada se perde: o que espera está selado neste computador. Em segundo plano sai assim que puder, sem a janela.</translation>
        </message>
        <message>
            <source>Remember my answer</source>
            <translation>Lembrar minha resposta</translation>
        </message>
        <message>
            <source>To see the window again, start Woku again.</source>
            <translation>Para ver a janela de novo, inicie o Woku outra vez.</translation>
        </message>
        <message>
            <source>Voices are still being exported</source>
            <translation>Ainda estão sendo exportadas vozes</translation>
        </message>
        <message>
            <source>{done} of {total} are done. If you close now, the copies made so far are whole, and the rest is not copied.</source>
            <translation>Já foram {done} de {total}. Se você fechar agora, as cópias feitas até aqui ficam completas e o resto não é copiado.</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Attempt {number}</source>
            <translation>Tentativa {number}</translation>
        </message>
        <message>
            <source>Checking; say something into the microphone…</source>
            <translation>Verificando; diga algo ao microfone…</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Delivered as {id}.</source>
            <translation>Entregue como {id}.</translation>
        </message>
        <message>
            <source>Delivered: {delivered}. Still waiting: {waiting}. Needs you: {needs_you}.</source>
            <translation>Entregues: {delivered}. Ainda em espera: {waiting}. Precisam de você: {needs_you}.</translation>
        </message>
        <message>
            <source>Delivering</source>
            <translation>Entregando</translation>
        </message>
        <message>
            <source>Destroy the voice {id} for good? Nobody will hear it, and nothing brings it back.</source>
            <translation>Destruir a voz {id} para sempre? Ninguém vai ouvi-la e nada a recupera.</translation>
        </message>
        <message>
            <source>Ended as asked; what was not delivered waits here.</source>
            <translation>Encerrado como pedido; o que não foi entregue espera aqui.</translation>
        </message>
        <message>
            <source>Everything that waits leaves as soon as a delivery runs: {count}.</source>
            <translation>Tudo o que espera sai assim que uma entrega rodar: {count}.</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportando</translation>
        </message>
        <message>
            <source>Feedback type</source>
            <translation>Tipo de opinião</translation>
        </message>
        <message>
            <source>Gathering, which may take half a minute…</source>
            <translation>Reunindo os dados; pode levar meio minuto…</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Dada</translation>
        </message>
        <message>
            <source>It is kept as {id}, and is not sent by itself.</source>
            <translation>Está guardada como {id} e não é enviada sozinha.</translation>
        </message>
        <message>
            <source>It is kept as {id}.</source>
            <translation>Está guardada como {id}.</translation>
        </message>
        <message>
            <source>It is saved as {id} and leaves by itself when the window is open or “woku-desktop sync” runs.</source>
            <translation>Ficou guardada como {id} e sai sozinha quando a janela está aberta ou “woku-desktop sync” roda.</translation>
        </message>
        <message>
            <source>Needs you: {needs_you}.</source>
            <translation>Precisam de você: {needs_you}.</translation>
        </message>
        <message>
            <source>Next attempt</source>
            <translation>Próxima tentativa</translation>
        </message>
        <message>
            <source>No microphone found.</source>
            <translation>Nenhum microfone encontrado.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Nothing is sent at the moment. {why}</source>
            <translation>No momento nada é enviado. {why}</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Não há nada em espera.</translation>
        </message>
        <message>
            <source>Nothing was changed: say what to correct.</source>
            <translation>Nada foi mudado: diga o que corrigir.</translation>
        </message>
        <message>
            <source>Nothing was destroyed.</source>
            <translation>Nada foi destruído.</translation>
        </message>
        <message>
            <source>Nothing was destroyed: without a terminal add --yes.</source>
            <translation>Nada foi destruído: sem terminal, acrescente --yes.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Nada foi gravado.</translation>
        </message>
        <message>
            <source>Nothing was written: whoever can read {folder} could hear the voices. To agree, add --yes.</source>
            <translation>Nada foi gravado: quem puder ler {folder} poderia ouvir as vozes. Para concordar, acrescente --yes.</translation>
        </message>
        <message>
            <source>PIN (not shown): </source>
            <translation>PIN (não é mostrado): </translation>
        </message>
        <message>
            <source>PIN of the station (not shown; empty keeps the one that is there): </source>
            <translation>PIN da estação (não é mostrado; vazio mantém o que já existe): </translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Pessoa</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefone</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Gravação</translation>
        </message>
        <message>
            <source>Said, or what stands in the way</source>
            <translation>O que foi dito, ou o que impede</translation>
        </message>
        <message>
            <source>Saved as {id}. It leaves when a delivery runs.</source>
            <translation>Guardada como {id}. Sai quando uma entrega rodar.</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Estrelas</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Taken in: {imported}. Known already: {known}. Not opened: {damaged}.</source>
            <translation>Incorporadas: {imported}. Já conhecidas: {known}. Não abertas: {damaged}.</translation>
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
            <translation>Esse é o chaveiro do próprio administrador: se a estação roda com outro usuário, execute isto de novo como esse usuário.</translation>
        </message>
        <message>
            <source>The PIN is in the keyring, as a salted hash.</source>
            <translation>O PIN está no chaveiro, como hash com sal.</translation>
        </message>
        <message>
            <source>The PIN is in the keyring, as a salted hash. The one in {place} stays in force over it.</source>
            <translation>O PIN está no chaveiro, como hash com sal. O de {place} continua valendo acima dele.</translation>
        </message>
        <message>
            <source>The PIN stays as it was.</source>
            <translation>O PIN fica como estava.</translation>
        </message>
        <message>
            <source>The key for {base_url} is in the keyring.</source>
            <translation>A chave de {base_url} está no chaveiro.</translation>
        </message>
        <message>
            <source>The key for {base_url} is in the keyring. The one in {place} stays in force over it.</source>
            <translation>A chave de {base_url} está no chaveiro. A de {place} continua valendo acima dela.</translation>
        </message>
        <message>
            <source>The key for {base_url} is no longer in the keyring.</source>
            <translation>A chave de {base_url} não está mais no chaveiro.</translation>
        </message>
        <message>
            <source>The key for {base_url} stays as it was.</source>
            <translation>A chave para {base_url} fica como estava.</translation>
        </message>
        <message>
            <source>The keyring holds no key for {base_url}. The one in {place} stays in force.</source>
            <translation>O chaveiro não tem uma chave de {base_url}. A de {place} continua valendo.</translation>
        </message>
        <message>
            <source>The next attempt is due at {time}, once a delivery runs.</source>
            <translation>A próxima tentativa é às {time}, quando uma entrega rodar.</translation>
        </message>
        <message>
            <source>The oldest that waits is from {time}.</source>
            <translation>A mais antiga em espera é de {time}.</translation>
        </message>
        <message>
            <source>The same PIN again: </source>
            <translation>O mesmo PIN de novo: </translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>Não há nenhuma.</translation>
        </message>
        <message>
            <source>There was no key for {base_url} in the keyring.</source>
            <translation>Não havia uma chave de {base_url} no chaveiro.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Transcription</source>
            <translation>Transcrição</translation>
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
            <translation>A Woku não deu transcrição.</translation>
        </message>
        <message>
            <source>Woku key for {base_url} (not shown): </source>
            <translation>Chave da Woku para {base_url} (não é mostrada): </translation>
        </message>
        <message>
            <source>Woku key for {base_url} (not shown; empty keeps the one that is there): </source>
            <translation>Chave da Woku para {base_url} (não é mostrada; vazio mantém a que já existe): </translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Pode ser que a Woku a tenha duas vezes.</translation>
        </message>
        <message>
            <source>Woku understood: {transcription}</source>
            <translation>A Woku entendeu: {transcription}</translation>
        </message>
        <message>
            <source>Write the voices to {folder} unsealed? Whoever can read that folder can hear them.</source>
            <translation>Gravar as vozes em {folder} sem selar? Quem puder ler essa pasta pode ouvi-las.</translation>
        </message>
        <message>
            <source>Writing the table</source>
            <translation>Escrevendo a tabela</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Gravado: {file}</translation>
        </message>
        <message>
            <source>Written: {file}. Voices: {count}.</source>
            <translation>Escrito: {file}. Vozes: {count}.</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anônima</translation>
        </message>
        <message>
            <source>asked to slow down</source>
            <translation>pediu para ir mais devagar</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>sendo enviada</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>danificada</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>entregue</translation>
        </message>
        <message>
            <source>discarded</source>
            <translation>descartada</translation>
        </message>
        <message>
            <source>in doubt</source>
            <translation>em dúvida</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>por escrito</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>chave recusada</translation>
        </message>
        <message>
            <source>no outcome is known</source>
            <translation>resultado desconhecido</translation>
        </message>
        <message>
            <source>no transcription</source>
            <translation>sem transcrição</translation>
        </message>
        <message>
            <source>not accepted</source>
            <translation>não aceita</translation>
        </message>
        <message>
            <source>not delivered</source>
            <translation>não entregue</translation>
        </message>
        <message>
            <source>not readable now</source>
            <translation>não se pode ler agora</translation>
        </message>
        <message>
            <source>sent, no clear answer</source>
            <translation>enviada, sem resposta clara</translation>
        </message>
        <message>
            <source>something else answered</source>
            <translation>outra coisa respondeu</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>falada</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>em espera</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sim</translation>
        </message>
        <message>
            <source>{file} does not open and was left where it is.</source>
            <translation>{file} não abre e ficou onde está.</translation>
        </message>
        <message>
            <source>{file} is installed, for everybody on this machine.</source>
            <translation>{file} está instalado, para todos neste computador.</translation>
        </message>
        <message>
            <source>{file} is written. It carries no key, no voice, no contact and nothing that was said.</source>
            <translation>{file} está escrito. Não leva nenhuma chave, nenhuma voz, nenhum contato nem nada do que foi dito.</translation>
        </message>
        <message>
            <source>{file} was installed before, just like this.</source>
            <translation>{file} já estava instalado, exatamente assim.</translation>
        </message>
        <message>
            <source>{id}  {state}</source>
            <translation>{id}  {state}</translation>
        </message>
        <message>
            <source>{id} is corrected, and leaves as soon as a delivery runs.</source>
            <translation>{id} está corrigida e sai assim que houver uma entrega em andamento.</translation>
        </message>
        <message>
            <source>{id} is destroyed.</source>
            <translation>{id} está destruída.</translation>
        </message>
        <message>
            <source>{id} leaves as soon as a delivery runs.</source>
            <translation>{id} sai assim que uma entrega rodar.</translation>
        </message>
        <message>
            <source>{id} was discarded meanwhile.</source>
            <translation>{id} foi descartada nesse meio-tempo.</translation>
        </message>
        <message>
            <source>{id} was passed over: it does not open.</source>
            <translation>{id} foi omitida: não abre.</translation>
        </message>
        <message>
            <source>{id} was passed over: nothing of it is kept here any more.</source>
            <translation>{id} foi omitida: nada dela continua guardado aqui.</translation>
        </message>
        <message>
            <source>{name}</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name} (the system's choice)</source>
            <translation>{name} (o que o sistema escolhe)</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n being checked</source>
            <translation>
                <numerusform>%n a verificar</numerusform>
                <numerusform>%n a verificar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) your attention</source>
            <translation>
                <numerusform>%n precisa da sua atenção</numerusform>
                <numerusform>%n precisam da sua atenção</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n em espera</numerusform>
                <numerusform>%n em espera</numerusform>
            </translation>
        </message>
        <message>
            <source>All delivered</source>
            <translation>Tudo entregue</translation>
        </message>
        <message>
            <source>Choose the woku</source>
            <translation>Escolher o woku</translation>
        </message>
        <message>
            <source>Demo: nothing leaves here</source>
            <translation>Demo: nada sai daqui</translation>
        </message>
        <message>
            <source>Is it safe to close?</source>
            <translation>Posso fechar?</translation>
        </message>
        <message>
            <source>No Woku key yet</source>
            <translation>Ainda não há chave da Woku</translation>
        </message>
        <message>
            <source>No voices yet</source>
            <translation>Ainda não há vozes</translation>
        </message>
        <message>
            <source>No woku is set. Choose the woku</source>
            <translation>Não há um woku. Escolher o woku</translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n waiting</source>
            <translation>
                <numerusform>Sem conexão, %n em espera</numerusform>
                <numerusform>Sem conexão, %n em espera</numerusform>
            </translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Um momento</translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n waiting</source>
            <translation>
                <numerusform>Em pausa, %n em espera</numerusform>
                <numerusform>Em pausa, %n em espera</numerusform>
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
            <translation>Isto é um teste: as vozes vão para uma Woku nesta máquina, não para a verdadeira.</translation>
        </message>
        <message>
            <source>Woku voices</source>
            <translation>Vozes da Woku</translation>
        </message>
        <message>
            <source>Woku voices (demo)</source>
            <translation>Vozes da Woku (demo)</translation>
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
                <numerusform>%n entregue</numerusform>
                <numerusform>%n entregues</numerusform>
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
                <numerusform>%n precisa de você</numerusform>
                <numerusform>%n precisam de você</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) discarded</source>
            <translation>
                <numerusform>%n voz descartada</numerusform>
                <numerusform>%n vozes descartadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) selected</source>
            <translation>
                <numerusform>%n voz escolhida</numerusform>
                <numerusform>%n vozes escolhidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n em espera</numerusform>
                <numerusform>%n em espera</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Voltar à lista</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Sendo enviada</translation>
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
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Corrigir</translation>
        </message>
        <message>
            <source>Correct: {who}</source>
            <translation>Corrigir: {who}</translation>
        </message>
        <message>
            <source>Cut off when the program ended</source>
            <translation>Interrompida quando o programa terminou</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregues</translation>
        </message>
        <message>
            <source>Delivered at the first try</source>
            <translation>Entregue na primeira tentativa</translation>
        </message>
        <message>
            <source>Delivered at the second try</source>
            <translation>Entregue na segunda tentativa</translation>
        </message>
        <message>
            <source>Delivered at the third try</source>
            <translation>Entregue na terceira tentativa</translation>
        </message>
        <message>
            <source>Delivered at try number {number}</source>
            <translation>Entregue na tentativa {number}</translation>
        </message>
        <message>
            <source>Delivered, with its transcription</source>
            <translation>Entregue com sua transcrição</translation>
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
                <numerusform>Descartar %n voz?</numerusform>
                <numerusform>Descartar %n vozes?</numerusform>
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
            <translation>Durante 10 segundos podem ser recuperadas; depois são apagadas.</translation>
        </message>
        <message>
            <source>If it is there already, discard it here; if not, send it again.</source>
            <translation>Se já está lá, descarte-a aqui; se não, envie de novo.</translation>
        </message>
        <message>
            <source>If it is there twice, hide one of them at Woku.</source>
            <translation>Se está duas vezes, oculte uma na Woku.</translation>
        </message>
        <message>
            <source>It is looked for at Woku by itself. You can wait, send it again, which may leave it there twice, or discard it here.</source>
            <translation>É procurada sozinha na Woku. Você pode esperar, enviar de novo (pode ficar duplicada) ou descartá-la aqui.</translation>
        </message>
        <message>
            <source>It leaves by itself. If it is there already, discard it here.</source>
            <translation>Sai sozinha. Se já está lá, descarte-a aqui.</translation>
        </message>
        <message>
            <source>It was not found at Woku for sure. Look there: if it is there, discard it here; if not, send it again.</source>
            <translation>Não foi encontrada com certeza na Woku. Olhe lá: se está, descarte-a aqui; se não, envie de novo.</translation>
        </message>
        <message>
            <source>It was sent again after an answer got lost, so Woku may hold it two times.</source>
            <translation>Foi enviada de novo porque uma resposta se perdeu: a Woku pode tê-la duas vezes.</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Mantê-las</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Ouvir</translation>
        </message>
        <message>
            <source>Look at Woku first: if it is there already, what you save here is sent on top of it, so that it is there twice.</source>
            <translation>Olhe antes na Woku: se já está lá, o que você salvar aqui é enviado além dela, e ficaria lá duas vezes.</translation>
        </message>
        <message>
            <source>Maybe twice at Woku</source>
            <translation>Talvez duplicada na Woku</translation>
        </message>
        <message>
            <source>No connection, it stayed in the queue</source>
            <translation>Sem conexão, ficou em espera</translation>
        </message>
        <message>
            <source>Not Woku answered, it stayed in the queue</source>
            <translation>Não foi a Woku que respondeu, ficou em espera</translation>
        </message>
        <message>
            <source>Not tried yet</source>
            <translation>Ainda sem tentativas</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Nota: {note}</translation>
        </message>
        <message>
            <source>Phone +{digits}</source>
            <translation>Telefone +{digits}</translation>
        </message>
        <message>
            <source>Picture of the sound</source>
            <translation>Imagem do som</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Save and send</source>
            <translation>Salvar e enviar</translation>
        </message>
        <message>
            <source>Saved. It is sent again.</source>
            <translation>Salvo. É enviada de novo.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n now</source>
            <translation>
                <numerusform>Enviar %n agora</numerusform>
                <numerusform>Enviar %n agora</numerusform>
            </translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Reenviar</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar agora</translation>
        </message>
        <message>
            <source>Sent whole, no clear answer came</source>
            <translation>Enviada inteira, sem resposta clara</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>The sound is no longer kept here.</source>
            <translation>O som já não fica guardado aqui.</translation>
        </message>
        <message>
            <source>Today at {time}</source>
            <translation>Hoje às {time}</translation>
        </message>
        <message numerus="yes">
            <source>Tried %n time(s)</source>
            <translation>
                <numerusform>%n tentativa</numerusform>
                <numerusform>%n tentativas</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Desfazer</translation>
        </message>
        <message>
            <source>Voice of {who}</source>
            <translation>Voz de {who}</translation>
        </message>
        <message>
            <source>What was delivered stays as it is.</source>
            <translation>O que foi entregue fica como está.</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>O que foi dito</translation>
        </message>
        <message>
            <source>What was said can't be read while the keyring is locked.</source>
            <translation>O que foi dito não pode ser lido com o chaveiro bloqueado.</translation>
        </message>
        <message>
            <source>What was typed</source>
            <translation>O que foi escrito</translation>
        </message>
        <message>
            <source>What was typed can't be read while the keyring is locked.</source>
            <translation>O que foi escrito não pode ser lido com o chaveiro bloqueado.</translation>
        </message>
        <message>
            <source>Woku asked to wait, it stayed in the queue</source>
            <translation>A Woku pediu para esperar, ficou em espera</translation>
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation>A Woku não a aceitou</translation>
        </message>
        <message>
            <source>Woku gave back no transcription.</source>
            <translation>A Woku não devolveu nenhuma transcrição.</translation>
        </message>
        <message>
            <source>Woku refused the key, it stayed here</source>
            <translation>A Woku recusou a chave, ficou aqui</translation>
        </message>
        <message>
            <source>Woku was busy, it stayed in the queue</source>
            <translation>A Woku estava ocupada, ficou em espera</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day}, às {time}</translation>
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
            <translation>{word}, hoje às {time}</translation>
        </message>
        <message>
            <source>{word}, {day} at {time}</source>
            <translation>{word}, {day} às {time}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message numerus="yes">
            <source>%n did not open.</source>
            <translation>
                <numerusform>%n não abriu.</numerusform>
                <numerusform>%n não abriram.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had nothing left here to export.</source>
            <translation>
                <numerusform>De %n já não resta aqui nada para exportar.</numerusform>
                <numerusform>De %n já não resta aqui nada para exportar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) exported.</source>
            <translation>
                <numerusform>%n voz exportada.</numerusform>
                <numerusform>%n vozes exportadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s), with e-mail and phone, will lie in that folder for all to read. People trusted you with them.</source>
            <translation>
                <numerusform>%n voz, com e-mail e telefone, ficará nessa pasta à vista de todos. Alguém a confiou a você.</numerusform>
                <numerusform>%n vozes, com e-mail e telefone, ficarão nessa pasta à vista de todos. Pessoas as confiaram a você.</numerusform>
            </translation>
        </message>
        <message>
            <source>A folder for the open copies</source>
            <translation>Uma pasta para as cópias abertas</translation>
        </message>
        <message>
            <source>A folder for the sealed copies</source>
            <translation>Uma pasta para as cópias seladas</translation>
        </message>
        <message>
            <source>A sealed copy opens only with this station's key. An open one can be heard and read by anybody.</source>
            <translation>Uma cópia selada só abre com a chave desta estação. Uma aberta pode ser ouvida e lida por qualquer um.</translation>
        </message>
        <message>
            <source>An open copy is not protected.</source>
            <translation>Uma cópia aberta não está protegida.</translation>
        </message>
        <message>
            <source>Anybody who gets hold of the folder can listen, and read who spoke.</source>
            <translation>Quem tiver a pasta poderá ouvir e ler quem falou.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message numerus="yes">
            <source>Ended early: %n voice(s) exported.</source>
            <translation>
                <numerusform>Interrompida: %n voz exportada.</numerusform>
                <numerusform>Interrompida: %n vozes exportadas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Ended early: nothing was exported.</source>
            <translation>Interrompida: nada foi exportado.</translation>
        </message>
        <message>
            <source>Ending…</source>
            <translation>Encerrando…</translation>
        </message>
        <message numerus="yes">
            <source>Export %n voice(s)?</source>
            <translation>
                <numerusform>Exportar %n voz?</numerusform>
                <numerusform>Exportar %n vozes?</numerusform>
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
            <translation>Entendo, continuar…</translation>
        </message>
        <message>
            <source>Nothing was exported.</source>
            <translation>Nada foi exportado.</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir pasta</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Aberta…</translation>
        </message>
        <message>
            <source>Rather sealed</source>
            <translation>Melhor selada</translation>
        </message>
        <message>
            <source>Really without a seal?</source>
            <translation>Sem selo mesmo?</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Selada</translation>
        </message>
        <message>
            <source>Table of what was delivered (CSV)</source>
            <translation>Tabela do que foi entregue (CSV)</translation>
        </message>
        <message>
            <source>Table of what was delivered, readable by anybody</source>
            <translation>Tabela do que foi entregue, legível para qualquer um</translation>
        </message>
        <message>
            <source>What the filters leave, for a spreadsheet. It is not sealed.</source>
            <translation>O que os filtros deixam, para uma planilha. Não é selada.</translation>
        </message>
        <message>
            <source>Yes, copy without a seal</source>
            <translation>Sim, copiar sem selo</translation>
        </message>
        <message>
            <source>voices-{day}.csv</source>
            <translation>vozes-{day}.csv</translation>
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
            <translation>e comercial</translation>
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
            <translation>maiúscula</translation>
        </message>
        <message>
            <source>closing angle quotation mark</source>
            <translation>fecha aspas angulares</translation>
        </message>
        <message>
            <source>closing bracket</source>
            <translation>fecha parêntese</translation>
        </message>
        <message>
            <source>closing quotation mark</source>
            <translation>fecha aspas</translation>
        </message>
        <message>
            <source>colon</source>
            <translation>dois pontos</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>vírgula</translation>
        </message>
        <message>
            <source>degree</source>
            <translation>grau</translation>
        </message>
        <message>
            <source>digits and signs</source>
            <translation>números e sinais</translation>
        </message>
        <message>
            <source>dollar sign</source>
            <translation>cifrão</translation>
        </message>
        <message>
            <source>ellipsis</source>
            <translation>reticências</translation>
        </message>
        <message>
            <source>equals</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>erase</source>
            <translation>apagar</translation>
        </message>
        <message>
            <source>euro sign</source>
            <translation>sinal de euro</translation>
        </message>
        <message>
            <source>exclamation mark</source>
            <translation>ponto de exclamação</translation>
        </message>
        <message>
            <source>feminine ordinal</source>
            <translation>ordinal feminino</translation>
        </message>
        <message>
            <source>full stop</source>
            <translation>ponto</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>cerquilha</translation>
        </message>
        <message>
            <source>hyphen</source>
            <translation>hífen</translation>
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
            <translation>nova linha</translation>
        </message>
        <message>
            <source>opening angle quotation mark</source>
            <translation>abre aspas angulares</translation>
        </message>
        <message>
            <source>opening bracket</source>
            <translation>abre parêntese</translation>
        </message>
        <message>
            <source>opening exclamation mark</source>
            <translation>exclamação invertida</translation>
        </message>
        <message>
            <source>opening question mark</source>
            <translation>interrogação invertida</translation>
        </message>
        <message>
            <source>opening quotation mark</source>
            <translation>abre aspas</translation>
        </message>
        <message>
            <source>per cent</source>
            <translation>por cento</translation>
        </message>
        <message>
            <source>plus</source>
            <translation>mais</translation>
        </message>
        <message>
            <source>question mark</source>
            <translation>ponto de interrogação</translation>
        </message>
        <message>
            <source>quotation mark</source>
            <translation>aspas</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>ponto e vírgula</translation>
        </message>
        <message>
            <source>slash</source>
            <translation>barra</translation>
        </message>
        <message>
            <source>space</source>
            <translation>espaço</translation>
        </message>
        <message>
            <source>tilde</source>
            <translation>til</translation>
        </message>
        <message>
            <source>underscore</source>
            <translation>sublinhado</translation>
        </message>
        <message>
            <source>{key}, on</source>
            <translation>{key}, ativada</translation>
        </message>
    </context>
    <context>
        <name>Kiosk</name>
        <message numerus="yes">
            <source>%n seconds left.</source>
            <translation>
                <numerusform>Resta %n segundo.</numerusform>
                <numerusform>Restam %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>A little of the sound was lost</source>
            <translation>Um pouco do som se perdeu</translation>
        </message>
        <message>
            <source>All good?</source>
            <translation>Ficou bom?</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>Você ainda está aí?</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Voltar</translation>
        </message>
        <message numerus="yes">
            <source>Back to the start in %n seconds.</source>
            <translation>
                <numerusform>Voltamos ao início em %n segundo.</numerusform>
                <numerusform>Voltamos ao início em %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Come closer to the microphone and touch to record again.</source>
            <translation>Chegue mais perto do microfone e toque para gravar de novo.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Concluir</translation>
        </message>
        <message>
            <source>Erase everything and leave</source>
            <translation>Apagar tudo e sair</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>Para a equipe</translation>
        </message>
        <message>
            <source>For staff: have a look now</source>
            <translation>Para a equipe: dê uma olhada agora</translation>
        </message>
        <message>
            <source>For staff: have a look when you can</source>
            <translation>Para a equipe: dê uma olhada quando puder</translation>
        </message>
        <message>
            <source>I'd rather write</source>
            <translation>Prefiro escrever</translation>
        </message>
        <message>
            <source>I'm still here</source>
            <translation>Ainda estou aqui</translation>
        </message>
        <message>
            <source>If you leave without sending, your recording is erased.</source>
            <translation>Se você sair sem enviar, sua gravação é apagada.</translation>
        </message>
        <message numerus="yes">
            <source>In %n seconds, what you recorded and wrote is erased.</source>
            <translation>
                <numerusform>Em %n segundo será apagado o que você gravou e escreveu.</numerusform>
                <numerusform>Em %n segundos será apagado o que você gravou e escreveu.</numerusform>
            </translation>
        </message>
        <message>
            <source>It can't be listened to right now</source>
            <translation>Agora não dá para ouvir</translation>
        </message>
        <message>
            <source>It takes less than 30 seconds.</source>
            <translation>Leva menos de 30 segundos.</translation>
        </message>
        <message>
            <source>Keeping your recording safe…</source>
            <translation>Guardando sua gravação…</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Ouvir</translation>
        </message>
        <message>
            <source>Listen to it, record it again, or go on.</source>
            <translation>Ouça, grave de novo ou continue.</translation>
        </message>
        <message>
            <source>Microphone level</source>
            <translation>Nível do microfone</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Nothing is sent until you decide.</source>
            <translation>Nada é enviado até você decidir.</translation>
        </message>
        <message>
            <source>Nothing of it could be kept. Touch to record again.</source>
            <translation>Nada pôde ser guardado. Toque para gravar de novo.</translation>
        </message>
        <message>
            <source>Nothing was sent. Touch to record again.</source>
            <translation>Nada foi enviado. Toque para gravar de novo.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Um momento…</translation>
        </message>
        <message numerus="yes">
            <source>Only %n seconds left.</source>
            <translation>
                <numerusform>Só resta %n segundo.</numerusform>
                <numerusform>Só restam %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Gravar de novo</translation>
        </message>
        <message>
            <source>Record it again, or go on.</source>
            <translation>Grave de novo ou continue.</translation>
        </message>
        <message>
            <source>Record your voice</source>
            <translation>Gravar sua voz</translation>
        </message>
        <message>
            <source>Recording ready, {length}</source>
            <translation>Gravação pronta, {length}</translation>
        </message>
        <message>
            <source>Say it with your voice.</source>
            <translation>Diga com a sua voz.</translation>
        </message>
        <message>
            <source>Step {number} of {last}</source>
            <translation>Passo {number} de {last}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stop recording</source>
            <translation>Terminar a gravação</translation>
        </message>
        <message>
            <source>Thank you for wanting to tell us. Please try again later.</source>
            <translation>Obrigado por querer nos contar. Tente mais tarde, por favor.</translation>
        </message>
        <message>
            <source>Thank you!</source>
            <translation>Obrigado!</translation>
        </message>
        <message>
            <source>That was very short</source>
            <translation>Isso foi muito curto</translation>
        </message>
        <message>
            <source>The microphone is closed</source>
            <translation>O microfone está fechado</translation>
        </message>
        <message>
            <source>The microphone is opening</source>
            <translation>O microfone está abrindo</translation>
        </message>
        <message>
            <source>The microphone stays closed until you open it.</source>
            <translation>O microfone fica fechado até você abri-lo.</translation>
        </message>
        <message>
            <source>The recording was cut off</source>
            <translation>A gravação foi interrompida</translation>
        </message>
        <message>
            <source>The time is up</source>
            <translation>O tempo acabou</translation>
        </message>
        <message>
            <source>This is what we understood</source>
            <translation>Foi isto que entendemos</translation>
        </message>
        <message>
            <source>This station is closed now.</source>
            <translation>Esta estação está fechada agora.</translation>
        </message>
        <message>
            <source>Touch a star</source>
            <translation>Toque em uma estrela</translation>
        </message>
        <message>
            <source>Touch to finish</source>
            <translation>Toque para terminar</translation>
        </message>
        <message>
            <source>Touch to record again, and touch once more when you are done.</source>
            <translation>Toque para gravar de novo, e toque outra vez quando terminar.</translation>
        </message>
        <message>
            <source>Touch to record again, or tell somebody who works here.</source>
            <translation>Toque para gravar de novo, ou avise alguém que trabalhe aqui.</translation>
        </message>
        <message>
            <source>Touch to record again, or write your opinion.</source>
            <translation>Toque para gravar de novo, ou escreva sua opinião.</translation>
        </message>
        <message>
            <source>Touch to speak</source>
            <translation>Toque para falar</translation>
        </message>
        <message>
            <source>Touch to start</source>
            <translation>Toque para começar</translation>
        </message>
        <message>
            <source>We can't hear you. Is the microphone muted?</source>
            <translation>Não ouvimos você. O microfone está mudo?</translation>
        </message>
        <message>
            <source>We can't record right now</source>
            <translation>Agora não podemos gravar</translation>
        </message>
        <message>
            <source>We can't record right now, but you can write.</source>
            <translation>Agora não podemos gravar, mas você pode escrever.</translation>
        </message>
        <message>
            <source>We can't record right now.</source>
            <translation>Agora não podemos gravar.</translation>
        </message>
        <message>
            <source>We couldn't hear you</source>
            <translation>Não ouvimos você</translation>
        </message>
        <message>
            <source>We hardly hear you. Come closer.</source>
            <translation>Quase não ouvimos você. Chegue mais perto.</translation>
        </message>
        <message>
            <source>We stopped recording because we heard nothing more</source>
            <translation>Paramos de gravar porque não ouvimos mais nada</translation>
        </message>
        <message>
            <source>We're listening, the microphone is open</source>
            <translation>Estamos ouvindo, o microfone está aberto</translation>
        </message>
        <message>
            <source>What you said until then is here.</source>
            <translation>O que você disse até ali está aqui.</translation>
        </message>
        <message>
            <source>What you said until then is here. You can go on with it.</source>
            <translation>O que você disse até ali está aqui. Você pode continuar com isso.</translation>
        </message>
        <message>
            <source>Woku station</source>
            <translation>Estação Woku</translation>
        </message>
        <message>
            <source>Write it in a few words.</source>
            <translation>Escreva em poucas palavras.</translation>
        </message>
        <message>
            <source>You can go on, or record it again from a little further away.</source>
            <translation>Você pode continuar ou gravar de novo um pouco mais longe.</translation>
        </message>
        <message>
            <source>You can go on, or record it again from closer.</source>
            <translation>Você pode continuar ou gravar de novo mais de perto.</translation>
        </message>
        <message>
            <source>You can go on, or record it again.</source>
            <translation>Você pode continuar ou gravar de novo.</translation>
        </message>
        <message>
            <source>You can hardly be heard</source>
            <translation>Sua voz ficou baixinha</translation>
        </message>
        <message numerus="yes">
            <source>You have up to %n seconds.</source>
            <translation>
                <numerusform>Você tem até %n segundo.</numerusform>
                <numerusform>Você tem até %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>You sound very loud</source>
            <translation>Sua voz ficou muito alta</translation>
        </message>
        <message>
            <source>You sound very loud. Move back a little.</source>
            <translation>Sua voz está muito alta. Afaste-se um pouco.</translation>
        </message>
        <message>
            <source>Your opinion has arrived.</source>
            <translation>Sua opinião chegou.</translation>
        </message>
        <message>
            <source>Your opinion has reached {place}.</source>
            <translation>Sua opinião chegou a {place}.</translation>
        </message>
        <message>
            <source>Your opinion is safe and goes on its way by itself.</source>
            <translation>Sua opinião está segura e será enviada sozinha.</translation>
        </message>
        <message>
            <source>Your recording could not be kept</source>
            <translation>Sua gravação não pôde ser guardada</translation>
        </message>
        <message>
            <source>Your recording is sent, what you wrote is not.</source>
            <translation>Sua gravação é enviada, o que você escreveu não.</translation>
        </message>
        <message>
            <source>Your recording is still here. You can go on with it.</source>
            <translation>Sua gravação continua aqui. Você pode continuar com ela.</translation>
        </message>
        <message>
            <source>Your voice isn't reaching us right now.</source>
            <translation>Sua voz não está chegando até nós.</translation>
        </message>
        <message>
            <source>{time} so far.</source>
            <translation>Já são {time}.</translation>
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
                <numerusform>Resta %n caractere</numerusform>
                <numerusform>Restam %n caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>And a phone number?</source>
            <translation>E um telefone?</translation>
        </message>
        <message>
            <source>Anonymous: we neither ask for nor keep your e-mail.</source>
            <translation>Anônima: não pedimos nem guardamos seu e-mail.</translation>
        </message>
        <message>
            <source>Bear in mind that a voice can be recognised.</source>
            <translation>Lembre que uma voz pode ser reconhecida.</translation>
        </message>
        <message>
            <source>Check whether the e-mail is right.</source>
            <translation>Verifique se o e-mail está certo.</translation>
        </message>
        <message>
            <source>Check whether the number is right.</source>
            <translation>Verifique se o número está certo.</translation>
        </message>
        <message>
            <source>Digits are missing.</source>
            <translation>Faltam números.</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Everything is ready.</source>
            <translation>Tudo pronto.</translation>
        </message>
        <message>
            <source>I'd rather speak</source>
            <translation>Prefiro falar</translation>
        </message>
        <message>
            <source>Keeping your opinion safe…</source>
            <translation>Guardando sua opinião…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>No more fits.</source>
            <translation>Não cabe mais.</translation>
        </message>
        <message>
            <source>Phone (optional)</source>
            <translation>Telefone (opcional)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Send without e-mail</source>
            <translation>Enviar sem e-mail</translation>
        </message>
        <message>
            <source>Send without phone</source>
            <translation>Enviar sem telefone</translation>
        </message>
        <message>
            <source>Shall we answer by e-mail?</source>
            <translation>Podemos responder por e-mail?</translation>
        </message>
        <message>
            <source>The @ and what follows are missing. Touch an option below.</source>
            <translation>Falta o @ e o que vem depois. Toque em uma opção abaixo.</translation>
        </message>
        <message>
            <source>The ending is missing, such as .com or .cl.</source>
            <translation>Falta o final, como .com ou .com.br.</translation>
        </message>
        <message>
            <source>There is one @ too many.</source>
            <translation>Há um @ a mais.</translation>
        </message>
        <message>
            <source>Type your e-mail to send your opinion.</source>
            <translation>Escreva seu e-mail para enviar sua opinião.</translation>
        </message>
        <message>
            <source>Type your e-mail, or send without it.</source>
            <translation>Escreva seu e-mail, ou envie sem ele.</translation>
        </message>
        <message>
            <source>Type your number, or send without it.</source>
            <translation>Escreva seu número, ou envie sem ele.</translation>
        </message>
        <message>
            <source>What follows the @ is missing. Touch an option below.</source>
            <translation>Falta o que vem depois do @. Toque em uma opção abaixo.</translation>
        </message>
        <message>
            <source>What stands before the @ is missing.</source>
            <translation>Falta o que vem antes do @.</translation>
        </message>
        <message>
            <source>Write a few words to go on.</source>
            <translation>Escreva algumas palavras para continuar.</translation>
        </message>
        <message>
            <source>Write here what you would say.</source>
            <translation>Escreva aqui o que você diria.</translation>
        </message>
        <message>
            <source>Your e-mail is enough for us to answer.</source>
            <translation>Seu e-mail basta para respondermos.</translation>
        </message>
        <message>
            <source>Your opinion could not be kept yet. Please try again.</source>
            <translation>Ainda não foi possível guardar sua opinião. Tente de novo.</translation>
        </message>
        <message>
            <source>Your opinion in writing</source>
            <translation>Sua opinião por escrito</translation>
        </message>
        <message>
            <source>name@example.com</source>
            <translation>nome@exemplo.com.br</translation>
        </message>
    </context>
    <context>
        <name>Pin</name>
        <message>
            <source>A PIN has 4 to 12 digits.</source>
            <translation>Um PIN tem de 4 a 12 dígitos.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Voltar</translation>
        </message>
        <message>
            <source>Choose a PIN for this station</source>
            <translation>Escolha um PIN para esta estação</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Enter 4 to 12 digits.</source>
            <translation>Digite de 4 a 12 dígitos.</translation>
        </message>
        <message>
            <source>Enter the PIN</source>
            <translation>Digite o PIN</translation>
        </message>
        <message>
            <source>Erase the last digit</source>
            <translation>Apagar o último dígito</translation>
        </message>
        <message>
            <source>It could not be kept. Choose one again.</source>
            <translation>Não foi possível guardar. Escolha um de novo.</translation>
        </message>
        <message>
            <source>It leads to the page for staff.</source>
            <translation>Leva à página da equipe.</translation>
        </message>
        <message>
            <source>It will stand here for visitors, with nobody watching. Only who knows the PIN can change or close it.</source>
            <translation>Ela ficará aqui para os visitantes, sem ninguém por perto. Só quem souber o PIN poderá alterá-la ou fechá-la.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Um momento…</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>That is not the PIN.</source>
            <translation>Esse não é o PIN.</translation>
        </message>
        <message numerus="yes">
            <source>That is not the PIN. %n more try(s).</source>
            <translation>
                <numerusform>Esse não é o PIN. Resta %n tentativa.</numerusform>
                <numerusform>Esse não é o PIN. Restam %n tentativas.</numerusform>
            </translation>
        </message>
        <message>
            <source>The new PIN counts from now on.</source>
            <translation>O novo PIN vale a partir de agora.</translation>
        </message>
        <message>
            <source>The same once more.</source>
            <translation>O mesmo mais uma vez.</translation>
        </message>
        <message>
            <source>There were too many wrong ones.</source>
            <translation>Houve tentativas erradas demais.</translation>
        </message>
        <message>
            <source>They were not the same. Choose one again.</source>
            <translation>Não eram iguais. Escolha um de novo.</translation>
        </message>
        <message numerus="yes">
            <source>Wait %n hour(s).</source>
            <translation>
                <numerusform>Espere %n hora.</numerusform>
                <numerusform>Espere %n horas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n minute(s).</source>
            <translation>
                <numerusform>Espere %n minuto.</numerusform>
                <numerusform>Espere %n minutos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wait %n second(s).</source>
            <translation>
                <numerusform>Espere %n segundo.</numerusform>
                <numerusform>Espere %n segundos.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>A kept voice can't be opened</source>
            <translation>Uma voz guardada não pode ser aberta</translation>
        </message>
        <message>
            <source>A kept voice is gone</source>
            <translation>Uma voz guardada sumiu</translation>
        </message>
        <message>
            <source>A key that begins with pk_ may send, and may not ask about itself.</source>
            <translation>Uma chave que começa com pk_ pode enviar, mas não perguntar por si mesma.</translation>
        </message>
        <message>
            <source>A newer version kept this voice</source>
            <translation>Esta voz foi guardada por uma versão mais nova</translation>
        </message>
        <message>
            <source>A newer version was used here</source>
            <translation>Uma versão mais nova foi usada aqui</translation>
        </message>
        <message>
            <source>A part of this program is not installed</source>
            <translation>Uma parte deste programa não está instalada</translation>
        </message>
        <message>
            <source>A recording is running</source>
            <translation>Há uma gravação em andamento</translation>
        </message>
        <message>
            <source>A setting is wrong</source>
            <translation>Um ajuste está errado</translation>
        </message>
        <message>
            <source>A sign-in page, a proxy or a wrong address answered (status {status}).</source>
            <translation>Respondeu uma página de acesso, um proxy ou um endereço errado (status {status}).</translation>
        </message>
        <message>
            <source>A station is not opened to anybody without one.</source>
            <translation>Sem ele, uma estação não se abre para ninguém.</translation>
        </message>
        <message>
            <source>About {missing_mb} MB are missing to keep a recording.</source>
            <translation>Faltam cerca de {missing_mb} MB para guardar uma gravação.</translation>
        </message>
        <message>
            <source>About {missing_mb} MB are missing to keep this voice.</source>
            <translation>Faltam cerca de {missing_mb} MB para guardar esta voz.</translation>
        </message>
        <message>
            <source>Allow it in the system's privacy settings.</source>
            <translation>Permita nos ajustes de privacidade do sistema.</translation>
        </message>
        <message>
            <source>Another program has held it for more than {seconds} seconds.</source>
            <translation>Outro programa a ocupa há mais de {seconds} segundos.</translation>
        </message>
        <message>
            <source>Another program may be using it.</source>
            <translation>Talvez outro programa o esteja usando.</translation>
        </message>
        <message>
            <source>Ask your administrator to change it.</source>
            <translation>Peça ao seu administrador que o mude.</translation>
        </message>
        <message>
            <source>At the present speed it would take {minutes} minutes; Woku allows {allowed_minutes}.</source>
            <translation>Na velocidade atual levaria {minutes} minutos; a Woku permite {allowed_minutes}.</translation>
        </message>
        <message>
            <source>Check again in a moment.</source>
            <translation>Verifique de novo em um momento.</translation>
        </message>
        <message>
            <source>Check its name and its permissions, then try again.</source>
            <translation>Confira o nome e as permissões e tente de novo.</translation>
        </message>
        <message>
            <source>Check the folder, its permissions and its room, then try again.</source>
            <translation>Confira a pasta, as permissões e o espaço e tente de novo.</translation>
        </message>
        <message>
            <source>Check the id, or enter another key in Settings.</source>
            <translation>Verifique o id ou insira outra chave em Ajustes.</translation>
        </message>
        <message>
            <source>Check the network and the key, then check again.</source>
            <translation>Verifique a rede e a chave e teste de novo.</translation>
        </message>
        <message>
            <source>Check the network, then check again.</source>
            <translation>Verifique a rede e teste de novo.</translation>
        </message>
        <message>
            <source>Check the network, then open this list again.</source>
            <translation>Verifique a rede e abra esta lista de novo.</translation>
        </message>
        <message>
            <source>Check the network, then try again.</source>
            <translation>Verifique a rede e tente de novo.</translation>
        </message>
        <message>
            <source>Check this computer's date, and whether a proxy's certificate must be installed.</source>
            <translation>Verifique a data deste computador e se é preciso instalar o certificado de um proxy.</translation>
        </message>
        <message>
            <source>Choose another one, or open it at Woku.</source>
            <translation>Escolha outro ou abra-o na Woku.</translation>
        </message>
        <message>
            <source>Choose another one, or turn them on at Woku.</source>
            <translation>Escolha outro ou ative-as na Woku.</translation>
        </message>
        <message>
            <source>Choose it in Settings.</source>
            <translation>Escolha-o em Ajustes.</translation>
        </message>
        <message>
            <source>Close it and open it again when it suits you: nothing is lost.</source>
            <translation>Feche-a e abra-a de novo quando for conveniente: nada se perde.</translation>
        </message>
        <message>
            <source>Close the other program, or choose another microphone.</source>
            <translation>Feche o outro programa ou escolha outro microfone.</translation>
        </message>
        <message>
            <source>Close the other program, then try again.</source>
            <translation>Feche o outro programa e tente de novo.</translation>
        </message>
        <message>
            <source>Connect a loudspeaker to hear it.</source>
            <translation>Conecte um alto-falante para ouvi-la.</translation>
        </message>
        <message>
            <source>Copy it, or the woku's link, once more.</source>
            <translation>Copie de novo o id ou o link do woku.</translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>Corrija e tente de novo.</translation>
        </message>
        <message>
            <source>Correct it, then start again.</source>
            <translation>Corrija e comece de novo.</translation>
        </message>
        <message>
            <source>Correct the file, or move it away to start afresh.</source>
            <translation>Corrija o arquivo, ou tire-o daí para começar do zero.</translation>
        </message>
        <message>
            <source>Correct what it names, then try again.</source>
            <translation>Corrija o que ela aponta e tente de novo.</translation>
        </message>
        <message>
            <source>DISPLAY names the screen {display}, which shows no windows of yours.</source>
            <translation>DISPLAY indica a tela {display}, que não mostra janelas suas.</translation>
        </message>
        <message>
            <source>Discard it, and record again.</source>
            <translation>Descarte-a e grave de novo.</translation>
        </message>
        <message>
            <source>Enter a valid key in Settings, then try again.</source>
            <translation>Informe uma chave válida em Ajustes e tente de novo.</translation>
        </message>
        <message>
            <source>Enter it again in Settings, or with “woku-desktop login”.</source>
            <translation>Informe-a de novo em Ajustes ou com “woku-desktop login”.</translation>
        </message>
        <message>
            <source>Enter it in Settings, or with “woku-desktop login”.</source>
            <translation>Informe-a em Ajustes ou com “woku-desktop login”.</translation>
        </message>
        <message>
            <source>Export it, then open it in another program.</source>
            <translation>Exporte-a e abra-a em outro programa.</translation>
        </message>
        <message>
            <source>Files of the kind {format} can't be decoded here.</source>
            <translation>Aqui não é possível decodificar arquivos {format}.</translation>
        </message>
        <message>
            <source>Finish the recording first, then try again.</source>
            <translation>Termine primeiro a gravação e tente de novo.</translation>
        </message>
        <message>
            <source>Free some room on the disk, then record again.</source>
            <translation>Libere espaço no disco e grave de novo.</translation>
        </message>
        <message>
            <source>Free some room on the disk, then send again.</source>
            <translation>Libere espaço no disco e envie de novo.</translation>
        </message>
        <message>
            <source>Give the person's e-mail, or name another woku.</source>
            <translation>Informe o e-mail da pessoa, ou indique outro woku.</translation>
        </message>
        <message>
            <source>Give this user the right to write there.</source>
            <translation>Dê a este usuário permissão para escrever ali.</translation>
        </message>
        <message>
            <source>Install a keyring (on Linux: gnome-keyring or KWallet), or set WOKU_API_KEY.</source>
            <translation>Instale um chaveiro (no Linux: gnome-keyring ou KWallet), ou defina WOKU_API_KEY.</translation>
        </message>
        <message>
            <source>Install it, on Debian and Ubuntu with “sudo apt install {packages}”, then start again.</source>
            <translation>Instale, no Debian e no Ubuntu com “sudo apt install {packages}”, e comece de novo.</translation>
        </message>
        <message>
            <source>Install it: sudo apt install libportaudio2 (Fedora, Arch: portaudio).</source>
            <translation>Instale-a: sudo apt install libportaudio2 (Fedora, Arch: portaudio).</translation>
        </message>
        <message>
            <source>Install or unlock one, or set a recovery recipient.</source>
            <translation>Instale ou abra um, ou use um destinatário de recuperação.</translation>
        </message>
        <message>
            <source>Install the newer version again. Nothing was changed.</source>
            <translation>Instale de novo a versão mais nova. Nada foi alterado.</translation>
        </message>
        <message>
            <source>Install the newer version, then send it again.</source>
            <translation>Instale a versão mais nova e envie de novo.</translation>
        </message>
        <message>
            <source>Install them with: pip install 'woku-desktop[demo]'</source>
            <translation>Instale-os com: pip install 'woku-desktop[demo]'</translation>
        </message>
        <message>
            <source>It answered with an error ({reason}).</source>
            <translation>Respondeu com um erro ({reason}).</translation>
        </message>
        <message>
            <source>It answers, but takes nothing at the moment. Your voices are kept.</source>
            <translation>Ele responde, mas no momento não recebe nada. Suas vozes estão guardadas.</translation>
        </message>
        <message>
            <source>It can't be played</source>
            <translation>Não é possível ouvir</translation>
        </message>
        <message>
            <source>It could not take the voice now. It is kept.</source>
            <translation>Agora não pôde receber a voz. Ela está guardada.</translation>
        </message>
        <message>
            <source>It differs from Woku's by {minutes} minutes (Woku's says {time} here).</source>
            <translation>Difere {minutes} minutos do da Woku (que aqui marca {time}).</translation>
        </message>
        <message>
            <source>It goes last. A faster network would help.</source>
            <translation>Sai por último. Uma rede mais rápida ajudaria.</translation>
        </message>
        <message>
            <source>It holds spaces or characters that no key has.</source>
            <translation>Tem espaços ou caracteres que nenhuma chave tem.</translation>
        </message>
        <message>
            <source>It is open but sends no sound.</source>
            <translation>Está aberto, mas não envia som.</translation>
        </message>
        <message>
            <source>It is tried again by itself; nothing needs doing.</source>
            <translation>Tenta-se de novo sozinho; não é preciso fazer nada.</translation>
        </message>
        <message>
            <source>It may belong to another company.</source>
            <translation>Pode ser de outra empresa.</translation>
        </message>
        <message>
            <source>It takes at least one second.</source>
            <translation>Precisa durar pelo menos um segundo.</translation>
        </message>
        <message>
            <source>It was asked {seconds} seconds ago.</source>
            <translation>Foi perguntado há {seconds} segundos.</translation>
        </message>
        <message>
            <source>It was sent whole, and no clear answer came back.</source>
            <translation>Foi enviada inteira e não voltou uma resposta clara.</translation>
        </message>
        <message>
            <source>It was tried {tries} times in a day while others got through.</source>
            <translation>Foi tentada {tries} vezes em um dia, enquanto outras passavam.</translation>
        </message>
        <message>
            <source>Its file is damaged, or sealed with another key.</source>
            <translation>Seu arquivo está danificado ou selado com outra chave.</translation>
        </message>
        <message>
            <source>Its file is no longer in this program's folder.</source>
            <translation>O arquivo não está mais na pasta deste programa.</translation>
        </message>
        <message>
            <source>Its file is of version {found}; this program knows versions up to {known}.</source>
            <translation>O arquivo é da versão {found}; este programa conhece até a {known}.</translation>
        </message>
        <message>
            <source>Its process gave no address within {seconds} seconds.</source>
            <translation>Seu processo não deu um endereço em {seconds} segundos.</translation>
        </message>
        <message>
            <source>Its question was answered with no, closed, or could not be asked.</source>
            <translation>Sua pergunta foi respondida com não, fechada ou não pôde ser feita.</translation>
        </message>
        <message>
            <source>Keep the file; the recovery key may open it.</source>
            <translation>Guarde o arquivo; a chave de recuperação pode abri-lo.</translation>
        </message>
        <message>
            <source>Leave that one first, or choose another --profile.</source>
            <translation>Saia primeiro desse, ou escolha outro --profile.</translation>
        </message>
        <message>
            <source>Less than a second of sound can be recovered.</source>
            <translation>Só se recupera menos de um segundo de som.</translation>
        </message>
        <message>
            <source>Less than a second was recorded, so nothing was kept.</source>
            <translation>Foi gravado menos de um segundo, então nada foi guardado.</translation>
        </message>
        <message>
            <source>Look at them in the list of voices, or with “woku-desktop outbox list”.</source>
            <translation>Veja-as na lista de vozes ou com “woku-desktop outbox list”.</translation>
        </message>
        <message>
            <source>Look at them in the list, then decide again.</source>
            <translation>Veja-as na lista e decida de novo.</translation>
        </message>
        <message>
            <source>Look for a password question on the screen, or start your session again.</source>
            <translation>Procure na tela uma pergunta pela senha, ou reinicie sua sessão.</translation>
        </message>
        <message>
            <source>Make room or give it the right to write, then send again.</source>
            <translation>Libere espaço ou dê permissão para gravar, e envie de novo.</translation>
        </message>
        <message>
            <source>Make room or give this program the right to write, then try again.</source>
            <translation>Libere espaço ou dê a este programa permissão para gravar, e tente de novo.</translation>
        </message>
        <message>
            <source>Neither DISPLAY nor WAYLAND_DISPLAY names one, so no window can be shown.</source>
            <translation>Nem DISPLAY nem WAYLAND_DISPLAY indicam uma, por isso não é possível mostrar nenhuma janela.</translation>
        </message>
        <message>
            <source>No PIN can be taken now</source>
            <translation>Agora nenhum PIN pode ser aceito</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>Sem resposta a tempo</translation>
        </message>
        <message>
            <source>No connection to {base_url} comes about. What is recorded waits here.</source>
            <translation>Não há conexão com {base_url}. O que é gravado espera aqui.</translation>
        </message>
        <message>
            <source>No loudspeaker could be opened. The recording is fine.</source>
            <translation>Nenhum alto-falante pôde ser aberto. A gravação está boa.</translation>
        </message>
        <message>
            <source>No microphone found</source>
            <translation>Nenhum microfone encontrado</translation>
        </message>
        <message>
            <source>No such voice</source>
            <translation>Essa voz não existe</translation>
        </message>
        <message>
            <source>No woku is chosen yet</source>
            <translation>Nenhum woku foi escolhido ainda</translation>
        </message>
        <message>
            <source>Nobody can tell whether the clock is right</source>
            <translation>Não dá para saber se o relógio está certo</translation>
        </message>
        <message>
            <source>Nobody can tell whether the key is good</source>
            <translation>Não dá para saber se a chave serve</translation>
        </message>
        <message>
            <source>Nobody can tell whether the woku takes opinions</source>
            <translation>Não dá para saber se o woku recebe opiniões</translation>
        </message>
        <message>
            <source>Not all of them could be changed</source>
            <translation>Nem todas puderam ser mudadas</translation>
        </message>
        <message>
            <source>Nothing can be sent with it. Your voice is kept.</source>
            <translation>Com ela nada pode ser enviado. Sua voz está guardada.</translation>
        </message>
        <message>
            <source>Nothing can be sent without it.</source>
            <translation>Sem ela nada pode ser enviado.</translation>
        </message>
        <message>
            <source>Nothing else is heard or played meanwhile.</source>
            <translation>Enquanto isso nada mais é ouvido ou reproduzido.</translation>
        </message>
        <message>
            <source>Nothing is sent until it is unlocked.</source>
            <translation>Nada é enviado até que seja desbloqueado.</translation>
        </message>
        <message>
            <source>Nothing needs doing.</source>
            <translation>Não é preciso fazer nada.</translation>
        </message>
        <message>
            <source>Nothing of these voices is kept here any more.</source>
            <translation>Nada destas vozes continua guardado aqui.</translation>
        </message>
        <message>
            <source>Nothing was exported</source>
            <translation>Nada foi exportado</translation>
        </message>
        <message>
            <source>Nothing was heard.</source>
            <translation>Não se ouviu nada.</translation>
        </message>
        <message>
            <source>Nothing was sent, and nothing of it is left here.</source>
            <translation>Nada foi enviado e nada dela resta aqui.</translation>
        </message>
        <message>
            <source>Opinions have nowhere to go.</source>
            <translation>As opiniões não têm para onde ir.</translation>
        </message>
        <message>
            <source>Others may look into the folder</source>
            <translation>Outros podem olhar a pasta</translation>
        </message>
        <message>
            <source>Plug a microphone in, or choose another.</source>
            <translation>Conecte um microfone ou escolha outro.</translation>
        </message>
        <message>
            <source>Plug it in again, or choose another.</source>
            <translation>Conecte-o de novo ou escolha outro.</translation>
        </message>
        <message>
            <source>Put the file back, or discard the entry.</source>
            <translation>Devolva o arquivo ao lugar ou descarte a entrada.</translation>
        </message>
        <message>
            <source>Record again, or choose another format in the settings.</source>
            <translation>Grave de novo ou escolha outro formato nos ajustes.</translation>
        </message>
        <message>
            <source>Record again.</source>
            <translation>Grave de novo.</translation>
        </message>
        <message>
            <source>Recordings can't be sealed</source>
            <translation>Não é possível selar gravações</translation>
        </message>
        <message>
            <source>Restore this user's keyring, or open them with the recovery key.</source>
            <translation>Recupere o chaveiro deste usuário, ou abra-as com a chave de recuperação.</translation>
        </message>
        <message>
            <source>Reviews of “{woku}” are turned off at Woku.</source>
            <translation>As opiniões de “{woku}” estão desativadas na Woku.</translation>
        </message>
        <message>
            <source>Run it with --file-only as an administrator (on Linux: sudo -H), then again as the station's own user for the key and the PIN.</source>
            <translation>Execute com --file-only como administrador (no Linux: sudo -H), e depois de novo como o usuário da estação para a chave e o PIN.</translation>
        </message>
        <message>
            <source>Say something while it listens, then check again.</source>
            <translation>Diga algo enquanto ele ouve e teste de novo.</translation>
        </message>
        <message>
            <source>Sealed voices can't be opened here</source>
            <translation>As vozes seladas não podem ser abertas aqui</translation>
        </message>
        <message>
            <source>Send an opinion: that shows it.</source>
            <translation>Envie uma opinião: assim se saberá.</translation>
        </message>
        <message>
            <source>Send it as it is, or free some room and record again.</source>
            <translation>Envie assim, ou libere espaço e grave de novo.</translation>
        </message>
        <message>
            <source>Send it as it is, or record again.</source>
            <translation>Envie assim ou grave de novo.</translation>
        </message>
        <message>
            <source>Set it anew with “woku-desktop provision”.</source>
            <translation>Defina-o de novo com “woku-desktop provision”.</translation>
        </message>
        <message>
            <source>Set one with “woku-desktop provision”.</source>
            <translation>Defina um com “woku-desktop provision”.</translation>
        </message>
        <message>
            <source>Shorten it or save it as MP3, then try again.</source>
            <translation>Encurte-a ou salve como MP3 e tente de novo.</translation>
        </message>
        <message>
            <source>Shorten it, then try again.</source>
            <translation>Encurte-a e tente de novo.</translation>
        </message>
        <message>
            <source>Shown are the wokus that were used here.</source>
            <translation>São mostrados os wokus usados aqui.</translation>
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address, then try again.</source>
            <translation>Acesse a rede ou corrija o endereço da Woku, e tente de novo.</translation>
        </message>
        <message>
            <source>Some voices need you</source>
            <translation>Há vozes que precisam de você</translation>
        </message>
        <message>
            <source>Something is missing on this machine</source>
            <translation>Falta algo neste computador</translation>
        </message>
        <message>
            <source>Something stands between here and Woku</source>
            <translation>Algo está no caminho até a Woku</translation>
        </message>
        <message>
            <source>Start it from a desktop, or set one of the two.</source>
            <translation>Abra a partir de um ambiente gráfico, ou defina uma das duas.</translation>
        </message>
        <message>
            <source>Start it from your own desktop; with sudo and over ssh, DISPLAY may be somebody else's.</source>
            <translation>Abra a partir do seu próprio ambiente gráfico; com sudo e por ssh, DISPLAY pode ser de outra pessoa.</translation>
        </message>
        <message>
            <source>Start your session again, then try again.</source>
            <translation>Reinicie sua sessão e tente de novo.</translation>
        </message>
        <message>
            <source>Take a file like MP3, WAV, FLAC, Ogg, M4A, MP4 or WebM.</source>
            <translation>Use um arquivo MP3, WAV, FLAC, Ogg, M4A, MP4 ou WebM.</translation>
        </message>
        <message>
            <source>Take another file.</source>
            <translation>Use outro arquivo.</translation>
        </message>
        <message>
            <source>Take the file that was made when the key was made.</source>
            <translation>Use o arquivo criado junto com a chave.</translation>
        </message>
        <message>
            <source>Take their rights away: chmod 700 on that folder.</source>
            <translation>Tire a permissão deles: chmod 700 nessa pasta.</translation>
        </message>
        <message>
            <source>Tell whoever looks after it; the log says more.</source>
            <translation>Avise quem cuida dele; o registro diz mais.</translation>
        </message>
        <message>
            <source>That can't be done any more</source>
            <translation>Isso já não pode ser feito</translation>
        </message>
        <message>
            <source>That can't be done now</source>
            <translation>Isso não pode ser feito agora</translation>
        </message>
        <message>
            <source>That is a fault of this program ({reason}).</source>
            <translation>É uma falha deste programa ({reason}).</translation>
        </message>
        <message>
            <source>That key does not fit</source>
            <translation>Essa chave não serve</translation>
        </message>
        <message>
            <source>That recording can't be opened</source>
            <translation>Essa gravação não pode ser aberta</translation>
        </message>
        <message>
            <source>That was too short</source>
            <translation>Foi curto demais</translation>
        </message>
        <message>
            <source>The Woku key is not usable</source>
            <translation>A chave da Woku não serve</translation>
        </message>
        <message>
            <source>The certificate at {base_url} is not trusted here. What is recorded waits here.</source>
            <translation>Aqui não se confia no certificado de {base_url}. O que é gravado espera aqui.</translation>
        </message>
        <message>
            <source>The clock is wrong</source>
            <translation>O relógio está errado</translation>
        </message>
        <message>
            <source>The connection is not safe</source>
            <translation>A conexão não é segura</translation>
        </message>
        <message>
            <source>The diagnostics could not be written</source>
            <translation>O diagnóstico não pôde ser gravado</translation>
        </message>
        <message>
            <source>The disk filled up</source>
            <translation>O disco encheu</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>O disco está cheio</translation>
        </message>
        <message>
            <source>The field “{field}” takes {allowed}.</source>
            <translation>O campo “{field}” aceita {allowed}.</translation>
        </message>
        <message>
            <source>The file can't be read</source>
            <translation>O arquivo não pode ser lido</translation>
        </message>
        <message>
            <source>The file can't be written</source>
            <translation>O arquivo não pode ser gravado</translation>
        </message>
        <message>
            <source>The file is empty</source>
            <translation>O arquivo está vazio</translation>
        </message>
        <message>
            <source>The file is not a recording</source>
            <translation>O arquivo não é uma gravação</translation>
        </message>
        <message>
            <source>The file is too large</source>
            <translation>O arquivo é grande demais</translation>
        </message>
        <message>
            <source>The kept PIN can't be read</source>
            <translation>O PIN guardado não pode ser lido</translation>
        </message>
        <message>
            <source>The key has no safe place to be kept in.</source>
            <translation>A chave não tem um lugar seguro onde ficar.</translation>
        </message>
        <message>
            <source>The keyring does not answer</source>
            <translation>O chaveiro não responde</translation>
        </message>
        <message>
            <source>The keyring failed</source>
            <translation>O chaveiro falhou</translation>
        </message>
        <message>
            <source>The keyring is locked</source>
            <translation>O chaveiro está bloqueado</translation>
        </message>
        <message>
            <source>The keyring no longer holds the key they were sealed with.</source>
            <translation>O chaveiro não tem mais a chave com que foram seladas.</translation>
        </message>
        <message>
            <source>The keyring refused access</source>
            <translation>O chaveiro negou o acesso</translation>
        </message>
        <message>
            <source>The list of voices is in use</source>
            <translation>A lista de vozes está em uso</translation>
        </message>
        <message>
            <source>The list of voices is of version {found}; this program knows versions up to {known}.</source>
            <translation>A lista de vozes é da versão {found}; este programa conhece até a {known}.</translation>
        </message>
        <message>
            <source>The list of voices was made anew</source>
            <translation>A lista de vozes foi refeita</translation>
        </message>
        <message>
            <source>The microphone can't be opened</source>
            <translation>O microfone não pode ser aberto</translation>
        </message>
        <message>
            <source>The microphone does not answer</source>
            <translation>O microfone não responde</translation>
        </message>
        <message>
            <source>The microphone hears very little</source>
            <translation>O microfone ouve muito pouco</translation>
        </message>
        <message>
            <source>The microphone is muted</source>
            <translation>O microfone está sem som</translation>
        </message>
        <message>
            <source>The microphone is not allowed</source>
            <translation>O microfone não é permitido</translation>
        </message>
        <message>
            <source>The microphone is too loud</source>
            <translation>O microfone está alto demais</translation>
        </message>
        <message>
            <source>The microphone was changed</source>
            <translation>O microfone foi trocado</translation>
        </message>
        <message>
            <source>The microphone was unplugged</source>
            <translation>O microfone foi desconectado</translation>
        </message>
        <message>
            <source>The microphone went away</source>
            <translation>O microfone sumiu</translation>
        </message>
        <message>
            <source>The old one could not be used and was set aside as {file}. What waits is complete; what was delivered before may be missing from the list.</source>
            <translation>A anterior não servia e ficou como {file}. O que espera está completo; pode faltar na lista o que já foi entregue.</translation>
        </message>
        <message>
            <source>The old one was gone. What waits is complete; what was delivered before may be missing from the list.</source>
            <translation>A anterior já não estava lá. O que espera está completo; pode faltar na lista o que já foi entregue.</translation>
        </message>
        <message>
            <source>The outbox holds no voice “{id}”.</source>
            <translation>A caixa de saída não tem a voz “{id}”.</translation>
        </message>
        <message>
            <source>The recording could not be finished</source>
            <translation>A gravação não pôde ser terminada</translation>
        </message>
        <message>
            <source>The recording is gone</source>
            <translation>A gravação sumiu</translation>
        </message>
        <message>
            <source>The recording is too long</source>
            <translation>A gravação é longa demais</translation>
        </message>
        <message>
            <source>The recording is too short</source>
            <translation>A gravação é curta demais</translation>
        </message>
        <message>
            <source>The sandbox did not start</source>
            <translation>O teste não iniciou</translation>
        </message>
        <message>
            <source>The sandbox needs packages that are missing: {packages}.</source>
            <translation>O teste precisa de pacotes que faltam: {packages}.</translation>
        </message>
        <message>
            <source>The screen does not answer</source>
            <translation>A tela não responde</translation>
        </message>
        <message>
            <source>The settings can't be read</source>
            <translation>Os ajustes não podem ser lidos</translation>
        </message>
        <message>
            <source>The settings could not be saved</source>
            <translation>Os ajustes não puderam ser salvos</translation>
        </message>
        <message>
            <source>The settings say for how many days what was delivered stays here.</source>
            <translation>Os ajustes dizem por quantos dias o que foi entregue fica aqui.</translation>
        </message>
        <message>
            <source>The sound could not be converted to {format}.</source>
            <translation>O som não pôde ser convertido para {format}.</translation>
        </message>
        <message>
            <source>The sound library is missing</source>
            <translation>Falta a biblioteca de som</translation>
        </message>
        <message>
            <source>The station runs already</source>
            <translation>A estação já está em funcionamento</translation>
        </message>
        <message>
            <source>The system did. What was said until then is kept.</source>
            <translation>Foi o sistema. O que foi dito até ali está guardado.</translation>
        </message>
        <message>
            <source>The system does not let this program listen.</source>
            <translation>O sistema não deixa este programa ouvir.</translation>
        </message>
        <message>
            <source>The voice could not be kept</source>
            <translation>A voz não pôde ser guardada</translation>
        </message>
        <message>
            <source>The voice “{id}” is being sent.</source>
            <translation>A voz “{id}” está sendo enviada.</translation>
        </message>
        <message>
            <source>The voice “{id}” was delivered.</source>
            <translation>A voz “{id}” já foi entregue.</translation>
        </message>
        <message>
            <source>The voice “{id}” was discarded.</source>
            <translation>A voz “{id}” foi descartada.</translation>
        </message>
        <message>
            <source>Their key needs a keyring, and there is none here.</source>
            <translation>A chave precisa de um chaveiro, e não há.</translation>
        </message>
        <message>
            <source>There is no PIN yet</source>
            <translation>Ainda não há PIN</translation>
        </message>
        <message>
            <source>There is no Woku key yet</source>
            <translation>Ainda não há chave da Woku</translation>
        </message>
        <message>
            <source>There is no connection. Your voice is kept.</source>
            <translation>Não há conexão. Sua voz está guardada.</translation>
        </message>
        <message>
            <source>There is no keyring on this machine</source>
            <translation>Não há um chaveiro nesta máquina</translation>
        </message>
        <message>
            <source>There is no screen here</source>
            <translation>Não há tela aqui</translation>
        </message>
        <message>
            <source>There is no such woku</source>
            <translation>Esse woku não existe</translation>
        </message>
        <message>
            <source>There is nothing here to record with.</source>
            <translation>Aqui não há com que gravar.</translation>
        </message>
        <message>
            <source>There is one kiosk at a time for “{profile}”.</source>
            <translation>Há um só quiosque por vez para “{profile}”.</translation>
        </message>
        <message>
            <source>This check broke</source>
            <translation>Esta verificação falhou</translation>
        </message>
        <message>
            <source>This check was given up after {seconds} seconds.</source>
            <translation>Esta verificação foi abandonada após {seconds} segundos.</translation>
        </message>
        <message>
            <source>This is not right yet</source>
            <translation>Isto ainda não está certo</translation>
        </message>
        <message>
            <source>This key can't see that woku</source>
            <translation>Esta chave não pode ver esse woku</translation>
        </message>
        <message>
            <source>This program can't write to its own folder.</source>
            <translation>Este programa não consegue gravar na própria pasta.</translation>
        </message>
        <message>
            <source>This program does not run without {libraries}.</source>
            <translation>Este programa não funciona sem {libraries}.</translation>
        </message>
        <message>
            <source>This setting is locked</source>
            <translation>Este ajuste está bloqueado</translation>
        </message>
        <message>
            <source>This takes an administrator</source>
            <translation>Para isto é preciso um administrador</translation>
        </message>
        <message>
            <source>This voice can't be played here</source>
            <translation>Não pode ser reproduzida aqui</translation>
        </message>
        <message>
            <source>This window is still of the version before.</source>
            <translation>Esta janela ainda é da versão anterior.</translation>
        </message>
        <message>
            <source>This woku is closed</source>
            <translation>Este woku está fechado</translation>
        </message>
        <message>
            <source>This woku takes no anonymous opinions</source>
            <translation>Este woku não recebe opiniões anônimas</translation>
        </message>
        <message>
            <source>This woku takes no opinions now</source>
            <translation>Este woku não recebe opiniões agora</translation>
        </message>
        <message>
            <source>Too large for this connection</source>
            <translation>Grande demais para esta conexão</translation>
        </message>
        <message>
            <source>Too little of that recording is left</source>
            <translation>Restou muito pouco dessa gravação</translation>
        </message>
        <message>
            <source>Too many were sent at once. Your voice is kept.</source>
            <translation>Muitas foram enviadas de uma vez. Sua voz está guardada.</translation>
        </message>
        <message>
            <source>Try again and allow access.</source>
            <translation>Tente de novo e permita o acesso.</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>Tente de novo em alguns minutos.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Tente de novo em um momento.</translation>
        </message>
        <message>
            <source>Try again, or discard it.</source>
            <translation>Tente de novo ou descarte-a.</translation>
        </message>
        <message>
            <source>Try again, or export it and ask Woku.</source>
            <translation>Tente de novo, ou exporte-a e consulte a Woku.</translation>
        </message>
        <message>
            <source>Try again; its own messages say more.</source>
            <translation>Tente de novo; suas próprias mensagens dizem mais.</translation>
        </message>
        <message>
            <source>Trying again may leave it there twice. Your voice is kept.</source>
            <translation>Se tentar de novo, pode ficar lá duas vezes. Sua voz está guardada.</translation>
        </message>
        <message>
            <source>Turn it down in the system's sound settings.</source>
            <translation>Abaixe-o nos ajustes de som do sistema.</translation>
        </message>
        <message>
            <source>Turn on the automatic time in the system's settings, and check the time zone.</source>
            <translation>Ative a hora automática nos ajustes do sistema e verifique o fuso horário.</translation>
        </message>
        <message>
            <source>Unlock it with your session's password, then try again.</source>
            <translation>Desbloqueie-o com a senha da sua sessão e tente de novo.</translation>
        </message>
        <message>
            <source>Unmute “{microphone}”, or choose another.</source>
            <translation>Ative o som em “{microphone}”, ou escolha outro.</translation>
        </message>
        <message>
            <source>Voices can't be kept</source>
            <translation>Não é possível guardar vozes</translation>
        </message>
        <message>
            <source>Wait until that has ended, then look again.</source>
            <translation>Espere que termine e olhe de novo.</translation>
        </message>
        <message>
            <source>What is kept of it is damaged, or of a newer version.</source>
            <translation>O que foi guardado dele está danificado, ou é de uma versão mais nova.</translation>
        </message>
        <message>
            <source>What was said can only be recorded again.</source>
            <translation>O que foi dito só pode ser gravado de novo.</translation>
        </message>
        <message>
            <source>What was said until then is kept.</source>
            <translation>O que foi dito até ali está guardado.</translation>
        </message>
        <message>
            <source>What “{microphone}” hears is distorted.</source>
            <translation>O que “{microphone}” ouve está distorcido.</translation>
        </message>
        <message>
            <source>Without PortAudio there is no sound.</source>
            <translation>Sem o PortAudio não há som.</translation>
        </message>
        <message>
            <source>Woku answers, but not the question about the key.</source>
            <translation>A Woku responde, mas não à pergunta sobre a chave.</translation>
        </message>
        <message>
            <source>Woku asks to slow down</source>
            <translation>A Woku pede para ir mais devagar</translation>
        </message>
        <message>
            <source>Woku can't be reached</source>
            <translation>Não é possível chegar à Woku</translation>
        </message>
        <message>
            <source>Woku did not accept it</source>
            <translation>A Woku não aceitou</translation>
        </message>
        <message>
            <source>Woku did not say how “{woku}” stands.</source>
            <translation>A Woku não disse como está “{woku}”.</translation>
        </message>
        <message>
            <source>Woku does not know this id.</source>
            <translation>A Woku não conhece este id.</translation>
        </message>
        <message>
            <source>Woku does not take this one</source>
            <translation>A Woku não recebe esta voz</translation>
        </message>
        <message>
            <source>Woku is busy</source>
            <translation>A Woku está ocupada</translation>
        </message>
        <message>
            <source>Woku is having trouble</source>
            <translation>A Woku está com problemas</translation>
        </message>
        <message>
            <source>Woku may have received it</source>
            <translation>Talvez a Woku a tenha recebido</translation>
        </message>
        <message>
            <source>Woku refused the key</source>
            <translation>A Woku recusou a chave</translation>
        </message>
        <message>
            <source>Woku says: {messages}</source>
            <translation>A Woku diz: {messages}</translation>
        </message>
        <message>
            <source>Woku was updated</source>
            <translation>O Woku foi atualizado</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing was sent. Your voice is kept.</source>
            <translation>O certificado da Woku não é confiável aqui, por isso nada foi enviado. Sua voz está guardada.</translation>
        </message>
        <message>
            <source>Woku's list can't be had now</source>
            <translation>A lista da Woku não está disponível agora</translation>
        </message>
        <message>
            <source>Woku's own time could not be had.</source>
            <translation>Não foi possível saber a hora da Woku.</translation>
        </message>
        <message>
            <source>Wrong ones could not be counted. {file}: {reason}</source>
            <translation>Os errados não poderiam ser contados. {file}: {reason}</translation>
        </message>
        <message>
            <source>{count} of them go on only when somebody decides.</source>
            <translation>{count} só seguem quando alguém decidir.</translation>
        </message>
        <message>
            <source>{file} has {megabytes} MB; at most {allowed} are taken.</source>
            <translation>{file} tem {megabytes} MB; aceitam-se até {allowed}.</translation>
        </message>
        <message>
            <source>{file} holds no age identity (AGE-SECRET-KEY-1…).</source>
            <translation>{file} não contém uma identidade age (AGE-SECRET-KEY-1…).</translation>
        </message>
        <message>
            <source>{file} holds no sound that this program knows.</source>
            <translation>{file} não tem um som que este programa conheça.</translation>
        </message>
        <message>
            <source>{file} holds no sound.</source>
            <translation>{file} não tem som.</translation>
        </message>
        <message>
            <source>{file} lasts {seconds} seconds; at most {allowed} are taken.</source>
            <translation>{file} dura {seconds} segundos; aceitam-se até {allowed}.</translation>
        </message>
        <message>
            <source>{file} lasts {seconds} seconds; it takes at least one.</source>
            <translation>{file} dura {seconds} segundos; é preciso pelo menos um.</translation>
        </message>
        <message>
            <source>{file}: {reason}</source>
            <translation>{file}: {reason}</translation>
        </message>
        <message>
            <source>{folder} can't be written to: {reason}.</source>
            <translation>Não é possível escrever em {folder}: {reason}.</translation>
        </message>
        <message>
            <source>{folder} is open to other users of this computer.</source>
            <translation>{folder} está aberta a outros usuários deste computador.</translation>
        </message>
        <message>
            <source>{left} of {many} had moved on in the meantime and were left as they are.</source>
            <translation>{left} de {many} já tinham avançado e ficaram como estão.</translation>
        </message>
        <message>
            <source>{source}: “{key}” is {found}; allowed: {allowed}.</source>
            <translation>{source}: “{key}” é {found}; permitido: {allowed}.</translation>
        </message>
        <message>
            <source>“woku-desktop outbox list” names them.</source>
            <translation>“woku-desktop outbox list” as mostra.</translation>
        </message>
        <message>
            <source>“{key}” is set by an administrator in {file}.</source>
            <translation>Um administrador fixou “{key}” em {file}.</translation>
        </message>
        <message>
            <source>“{microphone}” is open, and nothing as loud as a voice was heard.</source>
            <translation>“{microphone}” está aberto e não se ouviu nada tão alto como uma voz.</translation>
        </message>
        <message>
            <source>“{woku}” only takes opinions with an e-mail.</source>
            <translation>“{woku}” só recebe opiniões com e-mail.</translation>
        </message>
        <message>
            <source>“{woku}” takes no opinions any more.</source>
            <translation>“{woku}” já não recebe opiniões.</translation>
        </message>
    </context>
    <context>
        <name>Rating</name>
        <message>
            <source>Bad</source>
            <translation>Ruim</translation>
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
            <translation>Boa</translation>
        </message>
        <message>
            <source>Very bad</source>
            <translation>Muito ruim</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>a part of its path is not a folder</source>
            <translation>uma parte do caminho não é uma pasta</translation>
        </message>
        <message>
            <source>another program holds it</source>
            <translation>outro programa o está usando</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>é uma pasta</translation>
        </message>
        <message>
            <source>it is not an ordinary file</source>
            <translation>não é um arquivo comum</translation>
        </message>
        <message>
            <source>it is not text in UTF-8</source>
            <translation>não é texto em UTF-8</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>o nome é longo demais</translation>
        </message>
        <message>
            <source>nothing can be written to that disk</source>
            <translation>não se pode gravar nesse disco</translation>
        </message>
        <message>
            <source>the disk can't be read or written there</source>
            <translation>o disco não pode ser lido nem gravado ali</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>o disco está cheio</translation>
        </message>
        <message>
            <source>there can be no file of that name</source>
            <translation>não pode haver um arquivo com esse nome</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>não existe esse arquivo ou pasta</translation>
        </message>
        <message>
            <source>there is something else of that name</source>
            <translation>há outra coisa com esse nome</translation>
        </message>
        <message>
            <source>this user has no right to it</source>
            <translation>este usuário não tem permissão</translation>
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
            <translation>+55 11 91234 5678</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anônimo</translation>
        </message>
        <message>
            <source>Bear in mind that a voice can be recognised.</source>
            <translation>Lembre-se de que uma voz pode ser reconhecida.</translation>
        </message>
        <message>
            <source>Check this address</source>
            <translation>Verifique este endereço</translation>
        </message>
        <message>
            <source>Check this number</source>
            <translation>Verifique este número</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefone</translation>
        </message>
        <message>
            <source>We don't ask for, keep or send an e-mail or a phone number.</source>
            <translation>Não pedimos, guardamos nem enviamos e-mail ou telefone.</translation>
        </message>
        <message>
            <source>With e-mail</source>
            <translation>Com e-mail</translation>
        </message>
        <message>
            <source>name@example.com</source>
            <translation>nome@exemplo.com</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message numerus="yes">
            <source>%n being checked</source>
            <translation>
                <numerusform>%n a verificar</numerusform>
                <numerusform>%n a verificar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being sent</source>
            <translation>
                <numerusform>%n sendo enviada</numerusform>
                <numerusform>%n sendo enviadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n delivered</source>
            <translation>
                <numerusform>%n entregue</numerusform>
                <numerusform>%n entregues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you</source>
            <translation>
                <numerusform>%n precisa de você</numerusform>
                <numerusform>%n precisam de você</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) you: nothing of it is lost.</source>
            <translation>
                <numerusform>%n precisa de você: nada se perde.</numerusform>
                <numerusform>%n precisam de você: nada se perde.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) wait here, sealed.</source>
            <translation>
                <numerusform>%n voz espera aqui, selada.</numerusform>
                <numerusform>%n vozes esperam aqui, seladas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n em espera</numerusform>
                <numerusform>%n em espera</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask me again when I close</source>
            <translation>Perguntar de novo ao fechar</translation>
        </message>
        <message>
            <source>Back to the opinion</source>
            <translation>Voltar à opinião</translation>
        </message>
        <message>
            <source>Everything was delivered: nothing waits.</source>
            <translation>Tudo foi entregue: nada espera.</translation>
        </message>
        <message>
            <source>If you close the window, it is delivered in the background.</source>
            <translation>Se você fechar a janela, é entregue em segundo plano.</translation>
        </message>
        <message>
            <source>If you close the window, it waits for the next start.</source>
            <translation>Se você fechar a janela, espera o próximo início.</translation>
        </message>
        <message>
            <source>If you close the window, you choose whether delivering goes on.</source>
            <translation>Se você fechar a janela, escolhe se a entrega continua.</translation>
        </message>
        <message>
            <source>It is safe to close</source>
            <translation>Pode fechar</translation>
        </message>
        <message>
            <source>It would be lost. Send it or discard it first.</source>
            <translation>Ela se perderia. Envie-a ou descarte-a antes.</translation>
        </message>
        <message>
            <source>Not yet: an opinion has not been sent</source>
            <translation>Ainda não: há uma opinião não enviada</translation>
        </message>
        <message>
            <source>Nothing waits.</source>
            <translation>Nada espera.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar agora</translation>
        </message>
        <message>
            <source>Show the voices</source>
            <translation>Mostrar as vozes</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns.</source>
            <translation>O que espera sai sozinho quando a rede voltar.</translation>
        </message>
        <message>
            <source>What waits leaves by itself.</source>
            <translation>O que espera sai sozinho.</translation>
        </message>
        <message>
            <source>What was sent is kept on this computer until Woku has it.</source>
            <translation>O que foi enviado fica neste computador até a Woku ter.</translation>
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
            <translation>(dias)</translation>
        </message>
        <message>
            <source>24 digits and letters from a to f, or its link</source>
            <translation>24 dígitos e letras de a a f, ou o link</translation>
        </message>
        <message>
            <source>A key is kept in the system's keyring.</source>
            <translation>Há uma chave guardada no chaveiro do sistema.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Sobre</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anônimo</translation>
        </message>
        <message>
            <source>Asking Woku about it…</source>
            <translation>Perguntando à Woku…</translation>
        </message>
        <message>
            <source>Asking Woku about the key there is…</source>
            <translation>Perguntando à Woku sobre a chave que existe…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Verificar de novo</translation>
        </message>
        <message>
            <source>Check-up</source>
            <translation>Verificação</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copiar como texto</translation>
        </message>
        <message>
            <source>Country of phones</source>
            <translation>País dos telefones</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Pronto</translation>
        </message>
        <message>
            <source>FLAC (lossless)</source>
            <translation>FLAC (sem perda)</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>O do sistema</translation>
        </message>
        <message>
            <source>Follow the system ({name})</source>
            <translation>O do sistema ({name})</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Is not asked for</source>
            <translation>Não é pedido</translation>
        </message>
        <message>
            <source>Keep delivered voices</source>
            <translation>Guardar vozes entregues</translation>
        </message>
        <message>
            <source>Keep it until somebody decides</source>
            <translation>Guardar até que alguém decida</translation>
        </message>
        <message>
            <source>Keep what Woku answered</source>
            <translation>Guardar o que a Woku respondeu</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Nível do microfone</translation>
        </message>
        <message>
            <source>Listening to you…</source>
            <translation>Ouvindo você…</translation>
        </message>
        <message>
            <source>Longest recording</source>
            <translation>Gravação mais longa</translation>
        </message>
        <message>
            <source>MP3 (small, everywhere)</source>
            <translation>MP3 (pequeno, universal)</translation>
        </message>
        <message>
            <source>May be given</source>
            <translation>Pode ser dado</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microfone</translation>
        </message>
        <message>
            <source>No key yet. It is kept in the system's keyring only.</source>
            <translation>Ainda não há chave. Ela fica só no chaveiro do sistema.</translation>
        </message>
        <message>
            <source>No sound arrives. Check the plug.</source>
            <translation>Não chega som. Verifique o plugue.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Nenhum</translation>
        </message>
        <message>
            <source>Nothing is heard. Unmute the microphone or choose another.</source>
            <translation>Não se ouve nada. Ative o microfone ou escolha outro.</translation>
        </message>
        <message>
            <source>Ogg Opus (smallest)</source>
            <translation>Ogg Opus (o menor)</translation>
        </message>
        <message>
            <source>Opening the microphone…</source>
            <translation>Abrindo o microfone…</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefone</translation>
        </message>
        <message>
            <source>Playing…</source>
            <translation>Reproduzindo…</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidade</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pergunta</translation>
        </message>
        <message>
            <source>Recovery recipient</source>
            <translation>Destinatário de resgate</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>O do sistema</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Say something: it is played back to you.</source>
            <translation>Diga algo: é reproduzido em seguida.</translation>
        </message>
        <message>
            <source>Sealed on this computer. 0 destroys each once Woku has it.</source>
            <translation>Seladas neste computador. Com 0 cada uma é apagada quando a Woku a tem.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Seções</translation>
        </message>
        <message>
            <source>Send it again after a pause</source>
            <translation>Enviar de novo após uma pausa</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envio</translation>
        </message>
        <message>
            <source>Set by your administrator</source>
            <translation>Fixado pelo seu administrador</translation>
        </message>
        <message>
            <source>Set up again, step by step</source>
            <translation>Configurar de novo, passo a passo</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Som</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Estação</translation>
        </message>
        <message>
            <source>Test for 3 seconds</source>
            <translation>Testar 3 segundos</translation>
        </message>
        <message>
            <source>The bars follow your voice. Nothing is kept.</source>
            <translation>As barras seguem sua voz. Nada é guardado.</translation>
        </message>
        <message>
            <source>The key comes from WOKU_API_KEY, which stands above the keyring.</source>
            <translation>A chave vem de WOKU_API_KEY, que vale acima do chaveiro.</translation>
        </message>
        <message>
            <source>The key comes from the system's credentials folder.</source>
            <translation>A chave vem da pasta de credenciais do sistema.</translation>
        </message>
        <message>
            <source>These count from the next start of the program.</source>
            <translation>Valem a partir do próximo início do programa.</translation>
        </message>
        <message>
            <source>This is what was heard. It is kept nowhere.</source>
            <translation>Isto é o que se ouviu. Não fica guardado em lugar nenhum.</translation>
        </message>
        <message>
            <source>Too loud. Move back a little.</source>
            <translation>Alto demais. Afaste-se um pouco.</translation>
        </message>
        <message>
            <source>Transcriptions and contacts, encrypted.</source>
            <translation>Transcrições e contatos, criptografados.</translation>
        </message>
        <message>
            <source>Very quiet. Say something, or come closer.</source>
            <translation>Muito baixo. Diga algo ou chegue mais perto.</translation>
        </message>
        <message>
            <source>Voices at the same time</source>
            <translation>Vozes ao mesmo tempo</translation>
        </message>
        <message>
            <source>WAV (lossless, large)</source>
            <translation>WAV (sem perda, grande)</translation>
        </message>
        <message>
            <source>Wait for an answer</source>
            <translation>Esperar uma resposta</translation>
        </message>
        <message>
            <source>What Woku asks, or else the language's own question</source>
            <translation>O que a Woku pergunta ou, senão, a pergunta do idioma</translation>
        </message>
        <message>
            <source>When Woku may have a voice already</source>
            <translation>Quando a Woku talvez já tenha uma voz</translation>
        </message>
        <message>
            <source>Who holds its key can open every voice sealed here. It is set in the settings file only.</source>
            <translation>Quem tiver a chave dele pode abrir cada voz selada aqui. Só se define no arquivo de ajustes.</translation>
        </message>
        <message>
            <source>Who speaks, at first</source>
            <translation>Quem fala, ao começar</translation>
        </message>
        <message>
            <source>With e-mail</source>
            <translation>Com e-mail</translation>
        </message>
        <message>
            <source>Woku accepts it.</source>
            <translation>A Woku a aceita.</translation>
        </message>
        <message>
            <source>Woku accepts it: {company}.</source>
            <translation>A Woku a aceita: {company}.</translation>
        </message>
        <message>
            <source>Woku does not accept this key. Copy it once more, whole.</source>
            <translation>A Woku não aceita esta chave. Copie-a de novo, inteira.</translation>
        </message>
        <message>
            <source>Woku id or link</source>
            <translation>Id ou link do woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Chave da Woku</translation>
        </message>
        <message>
            <source>{name} (not plugged in)</source>
            <translation>{name} (não está conectado)</translation>
        </message>
    </context>
    <context>
        <name>Setup</name>
        <message>
            <source>Asking Woku about it…</source>
            <translation>Perguntando à Woku…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Voltar</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Começar</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Escolha um da lista.</translation>
        </message>
        <message>
            <source>Chosen: {name}</source>
            <translation>Escolhido: {name}</translation>
        </message>
        <message>
            <source>Each person may still choose otherwise.</source>
            <translation>Cada pessoa pode escolher outra coisa.</translation>
        </message>
        <message>
            <source>Everything can be changed in Settings at any time.</source>
            <translation>Tudo pode ser mudado em Ajustes a qualquer momento.</translation>
        </message>
        <message>
            <source>First set-up</source>
            <translation>Primeira configuração</translation>
        </message>
        <message>
            <source>It lets this station send opinions. Whoever looks after Woku in your company has it.</source>
            <translation>Permite que esta estação envie opiniões. Quem cuida da Woku na sua empresa a tem.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Microfone</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Próximo</translation>
        </message>
        <message>
            <source>Say something: the bars move. Then test it and listen.</source>
            <translation>Diga algo: as barras se movem. Depois teste e ouça.</translation>
        </message>
        <message>
            <source>Search, or paste its id or link</source>
            <translation>Procure, ou cole o id ou link</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Pular</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>É só isso</translation>
        </message>
        <message>
            <source>The Woku key</source>
            <translation>A chave da Woku</translation>
        </message>
        <message>
            <source>The language</source>
            <translation>O idioma</translation>
        </message>
        <message>
            <source>The microphone</source>
            <translation>O microfone</translation>
        </message>
        <message>
            <source>The place or the service that opinions here are about.</source>
            <translation>O lugar ou o serviço sobre o qual se opina aqui.</translation>
        </message>
        <message>
            <source>The woku</source>
            <translation>O woku</translation>
        </message>
        <message>
            <source>This is how the station stands.</source>
            <translation>É assim que a estação fica.</translation>
        </message>
        <message>
            <source>This key lists no wokus. Paste the id or the link of yours.</source>
            <translation>Esta chave não lista wokus. Cole o id ou o link do seu.</translation>
        </message>
        <message>
            <source>What this window speaks, and what is asked.</source>
            <translation>O que esta janela fala e o que é perguntado.</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Quem fala</translation>
        </message>
        <message>
            <source>Woku</source>
            <translation>Woku</translation>
        </message>
        <message>
            <source>Woku key</source>
            <translation>Chave da Woku</translation>
        </message>
        <message>
            <source>Wokus</source>
            <translation>Wokus</translation>
        </message>
        <message>
            <source>{name}: left as it was</source>
            <translation>{name}: ficou como estava</translation>
        </message>
        <message>
            <source>{name}: ready</source>
            <translation>{name}: pronto</translation>
        </message>
        <message>
            <source>{name}: still missing</source>
            <translation>{name}: ainda falta</translation>
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
            <translation>Sair</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar agora</translation>
        </message>
        <message>
            <source>Show Woku</source>
            <translation>Mostrar o Woku</translation>
        </message>
    </context>
    <context>
        <name>Voices</name>
        <message numerus="yes">
            <source>%n today</source>
            <translation>
                <numerusform>%n hoje</numerusform>
                <numerusform>%n hoje</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anônima</translation>
        </message>
        <message numerus="yes">
            <source>Arrived? Checked in %n h</source>
            <translation>
                <numerusform>Chegou? Vemos em %n h</numerusform>
                <numerusform>Chegou? Vemos em %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Arrived? Checked in %n min</source>
            <translation>
                <numerusform>Chegou? Vemos em %n min</numerusform>
                <numerusform>Chegou? Vemos em %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrived? Checked in a moment</source>
            <translation>Chegou? Vemos já</translation>
        </message>
        <message>
            <source>Arrived? Checked later</source>
            <translation>Chegou? Vemos depois</translation>
        </message>
        <message>
            <source>Can't be opened</source>
            <translation>Não se abre</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Corrigir</translation>
        </message>
        <message>
            <source>Correct it: Enter key</source>
            <translation>Corrigir: tecla Enter</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregues</translation>
        </message>
        <message>
            <source>Delivered</source>
            <comment>filter</comment>
            <translation>Entregues</translation>
        </message>
        <message>
            <source>Delivered, no transcription</source>
            <translation>Entregue, sem transcrição</translation>
        </message>
        <message>
            <source>Delivered, not readable now</source>
            <translation>Entregue; não se pode ler</translation>
        </message>
        <message>
            <source>Did it arrive?</source>
            <translation>Chegou?</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard this voice? {who}, {when}.</source>
            <translation>Descartar esta voz? {who}, {when}.</translation>
        </message>
        <message>
            <source>Discard: Delete key</source>
            <translation>Descartar: tecla Delete</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Entendi, fechar</translation>
        </message>
        <message>
            <source>E-mail rejected</source>
            <translation>E-mail recusado</translation>
        </message>
        <message>
            <source>For 10 seconds it can be brought back; then it is destroyed.</source>
            <translation>Durante 10 segundos pode ser recuperada; depois é apagada.</translation>
        </message>
        <message>
            <source>Goes last: too large</source>
            <translation>Por último: é grande demais</translation>
        </message>
        <message>
            <source>Its file is gone</source>
            <translation>Falta seu arquivo</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Manter</translation>
        </message>
        <message numerus="yes">
            <source>Leaves in %n h</source>
            <translation>
                <numerusform>Sai em %n h</numerusform>
                <numerusform>Sai em %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Leaves in %n min</source>
            <translation>
                <numerusform>Sai em %n min</numerusform>
                <numerusform>Sai em %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Leaves in a moment</source>
            <translation>Sai em instantes</translation>
        </message>
        <message>
            <source>Leaves when back online</source>
            <translation>Sai quando a rede voltar</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Look at it: Enter key</source>
            <translation>Ver: tecla Enter</translation>
        </message>
        <message>
            <source>Maybe twice. {told}</source>
            <translation>Talvez dupla. {told}</translation>
        </message>
        <message>
            <source>Need you</source>
            <translation>Para você</translation>
        </message>
        <message>
            <source>Needs your attention</source>
            <translation>Precisa da sua atenção</translation>
        </message>
        <message>
            <source>Not readable now</source>
            <translation>Não se pode ler agora</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Nada foi encontrado.</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Um momento</translation>
        </message>
        <message>
            <source>Open settings</source>
            <translation>Abrir ajustes</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Em pausa</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search by e-mail or by what was said</source>
            <translation>Buscar por e-mail ou pelo que foi dito</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Procurando…</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Reenviar</translation>
        </message>
        <message>
            <source>Send again: Enter key</source>
            <translation>Reenviar: tecla Enter</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Enviar agora</translation>
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
            <translation>O chaveiro está bloqueado: agora não é possível procurar.</translation>
        </message>
        <message>
            <source>There is no Woku key yet.</source>
            <translation>Ainda não há chave da Woku.</translation>
        </message>
        <message>
            <source>Today's ratings</source>
            <translation>Notas de hoje</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Tentar agora</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Vozes</translation>
        </message>
        <message>
            <source>Voices are kept safe here, and leave once it is entered.</source>
            <translation>As vozes ficam a salvo aqui e saem quando você a informar.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Em espera</translation>
        </message>
        <message>
            <source>Waiting</source>
            <comment>filter</comment>
            <translation>Em espera</translation>
        </message>
        <message>
            <source>What is recorded here appears in this list.</source>
            <translation>O que for gravado aqui aparece nesta lista.</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns, and keeps waiting if you close the window.</source>
            <translation>O que espera sai sozinho quando a rede voltar, e continua esperando se você fechar a janela.</translation>
        </message>
        <message>
            <source>Which voices</source>
            <translation>Quais vozes</translation>
        </message>
        <message>
            <source>Woku may hold it twice.</source>
            <translation>Pode ser que a Woku a tenha duas vezes.</translation>
        </message>
        <message>
            <source>Woku refused it</source>
            <translation>Woku não a aceita</translation>
        </message>
        <message numerus="yes">
            <source>Your %n voice(s) are safe here.</source>
            <translation>
                <numerusform>Sua voz está a salvo aqui.</numerusform>
                <numerusform>Suas %n vozes estão a salvo aqui.</numerusform>
            </translation>
        </message>
        <message>
            <source>average {average}</source>
            <translation>média {average}</translation>
        </message>
        <message>
            <source>{word}, {stars} of 5</source>
            <translation>{word}, {stars} de 5</translation>
        </message>
        <message numerus="yes">
            <source>{word}, {stars} of 5: %n today</source>
            <translation>
                <numerusform>{word}, {stars} de 5: %n hoje</numerusform>
                <numerusform>{word}, {stars} de 5: %n hoje</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Enter a valid key in Settings: what waits then leaves by itself.</source>
            <translation>Informe uma chave válida em Ajustes: o que espera sai então sozinho.</translation>
        </message>
        <message>
            <source>Free some room on the disk: what waits then leaves by itself.</source>
            <translation>Libere espaço no disco: o que espera sai então sozinho.</translation>
        </message>
        <message>
            <source>It answers, but takes nothing at the moment.</source>
            <translation>Responde, mas não recebe nada no momento.</translation>
        </message>
        <message>
            <source>It takes nothing at the moment.</source>
            <translation>Não recebe nada no momento.</translation>
        </message>
        <message>
            <source>Make room, or give this program the right to write: what waits then leaves by itself.</source>
            <translation>Libere espaço ou dê a este programa permissão de gravação: o que espera sai então sozinho.</translation>
        </message>
        <message>
            <source>Nothing can be sent with it: all is kept.</source>
            <translation>Com ela nada pode ser enviado: tudo fica guardado.</translation>
        </message>
        <message>
            <source>Nothing leaves until it can: all is kept.</source>
            <translation>Nada sai até que seja possível: tudo fica guardado.</translation>
        </message>
        <message>
            <source>Nothing leaves until there is room: all is kept.</source>
            <translation>Nada sai até que haja espaço: tudo fica guardado.</translation>
        </message>
        <message>
            <source>Sign in to the network, or correct Woku's address: what waits then leaves by itself.</source>
            <translation>Entre na rede ou corrija o endereço da Woku: o que espera sai então sozinho.</translation>
        </message>
        <message>
            <source>The voices' folder can't be written to</source>
            <translation>Não é possível gravar na pasta das vozes</translation>
        </message>
        <message>
            <source>There is no connection.</source>
            <translation>Não há conexão.</translation>
        </message>
        <message>
            <source>Too many were sent at once.</source>
            <translation>Foram enviadas muitas de uma vez.</translation>
        </message>
        <message>
            <source>Unlock it with your session's password: what waits then leaves by itself.</source>
            <translation>Desbloqueie-o com a senha da sessão: o que espera sai sozinho.</translation>
        </message>
        <message>
            <source>What waits is kept and leaves by itself: nothing needs doing.</source>
            <translation>O que espera está guardado e sai sozinho: não é preciso fazer nada.</translation>
        </message>
        <message>
            <source>What waits leaves by itself when the network returns.</source>
            <translation>O que espera sai sozinho quando a rede voltar.</translation>
        </message>
        <message>
            <source>Woku's certificate is not trusted here, so nothing is sent: all is kept.</source>
            <translation>O certificado da Woku não é confiável aqui, então nada é enviado: tudo fica guardado.</translation>
        </message>
    </context>
    <context>
        <name>Wokus</name>
        <message>
            <source>A woku's id has 24 digits and letters from a to f.</source>
            <translation>O id de um woku tem 24 dígitos e letras de a a f.</translation>
        </message>
        <message>
            <source>Another woku…</source>
            <translation>Outro woku…</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Fechado</translation>
        </message>
        <message>
            <source>It goes into what is exported here, not to Woku.</source>
            <translation>Vai no que é exportado aqui, não para a Woku.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>No woku was used here yet.</source>
            <translation>Nenhum woku foi usado aqui ainda.</translation>
        </message>
        <message>
            <source>Note for today: {note}</source>
            <translation>Nota de hoje: {note}</translation>
        </message>
        <message>
            <source>Note for today…</source>
            <translation>Nota de hoje…</translation>
        </message>
        <message>
            <source>Place, shift, who is on duty</source>
            <translation>Lugar, turno, quem atende</translation>
        </message>
        <message>
            <source>Search a woku</source>
            <translation>Procurar um woku</translation>
        </message>
        <message>
            <source>Takes no opinions now</source>
            <translation>Não recebe opiniões agora</translation>
        </message>
        <message>
            <source>The woku is set where this program is started; it stays as it is.</source>
            <translation>O woku é definido onde o programa é iniciado; fica como está.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Woku id or link</source>
            <translation>Id ou link do woku</translation>
        </message>
        <message>
            <source>Wokus</source>
            <translation>Wokus</translation>
        </message>
        <message>
            <source>Your administrator chose this woku.</source>
            <translation>Seu administrador escolheu este woku.</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>em uso</translation>
        </message>
    </context>
</TS>
