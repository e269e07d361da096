; The installer of woku-desktop for Windows, for Inno Setup 6.3 or newer. build.ps1 calls it:
;
;   ISCC /DVersion=1.2.3 /DBundle=<folder of woku-desktop.exe> /DIcon=<woku-desktop.ico>
;        [/DFileVersion=1.2.3.0] [/DOutput=<folder>] [/DSignTool=<name> "/S<name>=<command> $f"] woku-desktop.iss
;
; Without a person, all of these or some:
;
;   /VERYSILENT /SUPPRESSMSGBOXES /NORESTART   no window, no question, and no restart of the machine
;   /ALLUSERS or /CURRENTUSER                  for the machine (as an administrator), or for this account
;   /LANG=en, es or pt                         else the system's language
;   /DIR="C:\another\place"
;   /TASKS="path,kiosk"                        path: woku-desktop in every terminal; kiosk: starts with Windows
;   /KIOSKACCOUNT=name                         with /ALLUSERS: at whose log-on the kiosk starts; else "kiosk"
;   /LOG="C:\setup.log"
;
; An update needs none of them but those of the first line: place, kind and tasks stay as they were.
; The exit code is 0, or Inno Setup's own 1 to 8, or 20: installed, but the kiosk's task was not made.
; The uninstaller is {app}\unins000.exe, and knows the switches of the first line and /LOG.

#ifndef Version
  #error Say which version: /DVersion=1.2.3
#endif
#ifndef FileVersion
  #define FileVersion Version
#endif
#ifndef Bundle
  #define Bundle "..\..\dist\woku-desktop"
#endif
#ifndef Icon
  #define Icon "..\..\build\bundle\build\icons\woku-desktop.ico"
#endif
#ifndef Folder
  #define Folder "{autopf}\woku-desktop"
#endif
#ifndef Output
  #define Output "..\..\dist"
#endif
; With a tool to sign with, the two programs are signed as well, unless they are already.
#ifdef SignTool
  #define Sign "signonce"
#else
  #define Sign ""
#endif

[Setup]
; What an update and the uninstaller know the program by: never another one.
AppId={{2B7C5D0E-6A43-4F0B-9C1E-8E5D3A9F4B71}
AppName=Woku
AppVersion={#Version}
AppVerName=Woku {#Version}
AppPublisher=The woku-desktop authors
DefaultDirName={#Folder}
DisableProgramGroupPage=yes
DisableWelcomePage=yes
; For one account or for the machine: a person is asked, and a former choice is kept.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
UsePreviousAppDir=yes
UsePreviousPrivileges=yes
UsePreviousTasks=yes
UsePreviousLanguage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809, the first that Qt supports.
MinVersion=10.0.17763
; What is open is closed in steps.pas. The Restart Manager would come after that, reaches no other
; session, and breaks a silent update off for whatever it can't close.
CloseApplications=no
RestartIfNeededByRun=no
ChangesEnvironment=yes
ShowLanguageDialog=auto
WizardStyle=modern
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\woku-desktop.exe
UninstallDisplayName=Woku
VersionInfoVersion={#FileVersion}
VersionInfoProductTextVersion={#Version}
VersionInfoDescription=Woku Setup
VersionInfoOriginalFileName=woku-desktop-{#Version}-windows-x64-setup.exe
OutputDir={#Output}
OutputBaseFilename=woku-desktop-{#Version}-windows-x64-setup
Compression=lzma2
SolidCompression=yes
#ifdef SignTool
SignTool={#SignTool}
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "pt"; MessagesFile: "compiler:Languages\BrazilianPortuguese.isl"

[CustomMessages]
en.PathTask=Find "woku-desktop" in every terminal (add it to PATH)
es.PathTask=Encontrar "woku-desktop" en cualquier terminal (agregarlo a PATH)
pt.PathTask=Encontrar "woku-desktop" em qualquer terminal (adicioná-lo ao PATH)
en.KioskTask=Start the kiosk when its account logs on
es.KioskTask=Iniciar el quiosco cuando su cuenta inicie sesión
pt.KioskTask=Iniciar o quiosque quando a conta dele fizer logon
en.Account=The kiosk's account
es.Account=La cuenta del quiosco
pt.Account=A conta do quiosque
en.AccountWhy=Whose log-on starts the kiosk?
es.AccountWhy=¿Con qué inicio de sesión arranca el quiosco?
pt.AccountWhy=Qual logon inicia o quiosque?
en.AccountHint=An ordinary account of this machine that may not administer anything.
es.AccountHint=Una cuenta común de este equipo, que no pueda administrar nada.
pt.AccountHint=Uma conta comum deste computador, que não possa administrar nada.
en.TaskFailed=Woku is installed. The kiosk will not start by itself: Windows did not accept its task for the account "%1".
es.TaskFailed=Woku está instalado. El quiosco no se iniciará solo: Windows no aceptó su tarea para la cuenta "%1".
pt.TaskFailed=O Woku está instalado. O quiosque não vai iniciar sozinho: o Windows não aceitou a tarefa para a conta "%1".
en.StillOpen=Woku is open. Close it, then press OK.
es.StillOpen=Woku está abierto. Ciérralo y pulsa Aceptar.
pt.StillOpen=O Woku está aberto. Feche-o e pressione OK.
en.DataStays=Woku is removed. What each person recorded, and their settings, stay where they are:%n%n%1%n%2%n%nThe key stays in Windows' Credential Manager.
es.DataStays=Woku se quitó. Lo que grabó cada persona y su configuración se quedan donde están:%n%n%1%n%2%n%nLa clave queda en el Administrador de credenciales de Windows.
pt.DataStays=O Woku foi removido. O que cada pessoa gravou e as configurações ficam onde estão:%n%n%1%n%2%n%nA chave fica no Gerenciador de Credenciais do Windows.

[Tasks]
Name: "path"; Description: "{cm:PathTask}"; Flags: unchecked
Name: "kiosk"; Description: "{cm:KioskTask}"; Flags: unchecked

[InstallDelete]
; What a former version came with and this one does not.
Type: filesandordirs; Name: "{app}\_internal"; Check: IsUpdate

[Files]
Source: "{#Bundle}\woku-desktop.exe"; DestDir: "{app}"; Flags: ignoreversion {#Sign}
; A terminal finds it first, as .com comes before .exe, and it has a voice there.
Source: "{#Bundle}\woku-desktop-console.exe"; DestDir: "{app}"; DestName: "woku-desktop.com"; Flags: ignoreversion {#Sign}
Source: "{#Bundle}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "woku-kiosk.xml"; Flags: dontcopy

[Icons]
Name: "{autoprograms}\Woku"; Filename: "{app}\woku-desktop.exe"; AppUserModelID: "app.woku.desktop"

[Run]
Filename: "{app}\woku-desktop.exe"; Description: "{cm:LaunchProgram,Woku}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
Filename: "{sys}\schtasks.exe"; Parameters: "/Delete /F /TN ""{code:KioskTask}"""; Tasks: kiosk; Flags: runhidden; RunOnceId: "KioskTask"

[Code]
#include "steps.pas"
