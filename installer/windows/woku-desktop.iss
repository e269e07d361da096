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
  #define Icon "..\..\build\icons\woku-desktop.ico"
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
; The desk is asked to close by the Restart Manager; the kiosk is ended below, in [Code].
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.com,*.dll,*.pyd
RestartApplications=no
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
const
  TASK_FAILED = 20;
  ENDS_WITHIN_MS = 20000;
  { What has just ended, or a virus scanner, may hold a file for a moment. }
  FREE_WITHIN_MS = 5000;
  LOOK_EVERY_MS = 500;
  PROCESS_QUERY_LIMITED_INFORMATION = $1000;
  LONGEST_PATH = 32768;

var
  AccountPage: TInputQueryWizardPage;
  AccountBefore: String;
  KioskRan, TaskFailed: Boolean;

function OpenProcess(Access: DWORD; Inherit: BOOL; Pid: DWORD): THandle;
  external 'OpenProcess@kernel32.dll stdcall';
function QueryFullProcessImageName(Process: THandle; Flags: DWORD; Name: String; var Size: DWORD): BOOL;
  external 'QueryFullProcessImageNameW@kernel32.dll stdcall';
function CloseHandle(Handle: THandle): BOOL;
  external 'CloseHandle@kernel32.dll stdcall';

{ The file that a process was started from; '' if that can't be told. }
function ImageOf(Pid: DWORD): String;
var
  Process: THandle;
  Size: DWORD;
begin
  Result := '';
  Process := OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, False, Pid);
  if Process = 0 then
    Exit;
  Size := LONGEST_PATH;
  SetLength(Result, Size);
  if QueryFullProcessImageName(Process, 0, Result, Size) then
    SetLength(Result, Size)
  else
    Result := '';
  CloseHandle(Process);
end;

function IsUpdate: Boolean;
begin
  Result := FileExists(ExpandConstant('{app}\woku-desktop.exe'));
end;

{ The kiosk's task: one for the machine, or each account's own. }
function KioskTask(Param: String): String;
begin
  Result := 'Woku kiosk';
  if not IsAdminInstallMode then
    Result := Result + ' ' + GetUserNameString;
end;

function KioskAccount: String;
begin
  if IsAdminInstallMode then
    Result := Trim(AccountPage.Values[0])
  else
    Result := AddBackslash(GetEnv('USERDOMAIN')) + GetUserNameString;
end;

function Ran(Program_, Parameters: String): Boolean;
var
  Code: Integer;
begin
  Result := Exec(ExpandConstant('{sys}\') + Program_, Parameters, '', SW_HIDE, ewWaitUntilTerminated, Code);
  Log(Format('%s %s: %d', [Program_, Parameters, Code]));
  Result := Result and (Code = 0);
end;

function ScheduledTask(Verb, More: String): Boolean;
begin
  Result := Ran('schtasks.exe', Format('/%s /TN "%s"%s', [Verb, KioskTask(''), More]));
end;

{ How many processes of this installation there are; ended by force, if that is wished. }
function Processes(Kill: Boolean): Integer;
var
  Locator, Service, Found, Process: Variant;
  I: Integer;
begin
  Result := 0;
  try
    Locator := CreateOleObject('WbemScripting.SWbemLocator');
    Service := Locator.ConnectServer('.', 'root\CIMV2');
    Found := Service.ExecQuery(
      'SELECT * FROM Win32_Process WHERE Name = ''woku-desktop.exe'' OR Name = ''woku-desktop.com''');
    for I := 0 to Found.Count - 1 do
    begin
      Process := Found.ItemIndex(I);
      if Pos(Lowercase(AddBackslash(ExpandConstant('{app}'))), Lowercase(ImageOf(Process.ProcessId))) <> 1 then
        Continue;
      Result := Result + 1;
      if Kill then
        Ran('taskkill.exe', Format('/F /PID %d', [Integer(Process.ProcessId)]));
    end;
  except
    Log(GetExceptionMessage);
  end;
end;

{ Ends the task, and with it the kiosk's parent, which the station follows by itself. It ran if there
  are fewer processes then. }
procedure EndKiosk;
var
  Before, Left_ms: Integer;
begin
  Before := Processes(False);
  if (Before = 0) or not ScheduledTask('Query', '') or not ScheduledTask('End', '') then
    Exit;
  Left_ms := ENDS_WITHIN_MS;
  while (Left_ms > 0) and (Processes(False) > 0) do
  begin
    Sleep(LOOK_EVERY_MS);
    Left_ms := Left_ms - LOOK_EVERY_MS;
  end;
  KioskRan := Processes(False) < Before;
end;

function IsFree(Name: String): Boolean;
begin
  Name := ExpandConstant('{app}\') + Name;
  Result := not FileExists(Name);
  if not Result then
    try
      TFileStream.Create(Name, fmOpenReadWrite or fmShareDenyNone).Free;
      Result := True;
    except
      Log(GetExceptionMessage);
    end;
end;

{ Whether nothing of the program runs any more. A person closes it; without one it is ended by force,
  which loses no voice. }
function IsClosed(Silent: Boolean): Boolean;
var
  Left_ms: Integer;
begin
  while not Silent and (Processes(False) > 0) do
    if MsgBox(CustomMessage('StillOpen'), mbInformation, MB_OKCANCEL) = IDCANCEL then
      Break;
  if Silent then
    Processes(True);
  Left_ms := FREE_WITHIN_MS;
  repeat
    Result := IsFree('woku-desktop.exe') and IsFree('woku-desktop.com');
    if not Result then
      Sleep(LOOK_EVERY_MS);
    Left_ms := Left_ms - LOOK_EVERY_MS;
  until Result or (Left_ms <= 0);
end;

{ XML without any letter outside of ASCII, which needs no encoding. }
function Escaped(S: String): String;
var
  I: Integer;
begin
  Result := '';
  for I := 1 to Length(S) do
    if (Ord(S[I]) > 126) or (Pos(S[I], '&<>"') > 0) then
      Result := Result + Format('&#%d;', [Ord(S[I])])
    else
      Result := Result + S[I];
end;

procedure MakeTask;
var
  Source: AnsiString;
  Text, Where: String;
begin
  ExtractTemporaryFile('woku-kiosk.xml');
  Where := ExpandConstant('{tmp}\woku-kiosk.xml');
  LoadStringFromFile(Where, Source);
  Text := String(Source);
  StringChangeEx(Text, '<UserId>kiosk</UserId>', '<UserId>' + Escaped(KioskAccount) + '</UserId>', True);
  StringChangeEx(Text, '%ProgramFiles%\woku-desktop\', Escaped(AddBackslash(ExpandConstant('{app}'))), True);
  SaveStringToFile(Where, AnsiString(Text), False);
  TaskFailed := not ScheduledTask('Create', Format(' /F /XML "%s"', [Where]));
  if TaskFailed then
    SuppressibleMsgBox(FmtMessage(CustomMessage('TaskFailed'), [KioskAccount]), mbError, MB_OK, IDOK);
end;

{ A task that is there stays as it is, with what somebody may have changed in it, unless the account
  is another one than it was made for. }
procedure SettleTask;
var
  There: Boolean;
begin
  There := ScheduledTask('Query', '');
  if WizardIsTaskSelected('kiosk') then
  begin
    if not There or (CompareText(AccountBefore, KioskAccount) <> 0) then
      MakeTask;
  end
  else if There and (AccountBefore <> '') then
    ScheduledTask('Delete', ' /F');
end;

function PathRoot: Integer;
begin
  if IsAdminInstallMode then
    Result := HKEY_LOCAL_MACHINE
  else
    Result := HKEY_CURRENT_USER;
end;

function PathKey: String;
begin
  if IsAdminInstallMode then
    Result := 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
  else
    Result := 'Environment';
end;

{ Has the program's folder stand in PATH once, or not at all; every other entry stays as it is. }
procedure SettlePath(Wanted: Boolean);
var
  Before, Rest, After, Entry, Folder: String;
  At: Integer;
  There: Boolean;
begin
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Before) then
  begin
    if RegValueExists(PathRoot, PathKey, 'Path') then
      Exit;
    Before := '';
  end;
  Folder := ExpandConstant('{app}');
  After := '';
  There := False;
  Rest := Before;
  while Rest <> '' do
  begin
    At := Pos(';', Rest + ';');
    Entry := Copy(Rest, 1, At - 1);
    Delete(Rest, 1, At);
    if CompareText(RemoveBackslash(RemoveQuotes(Entry)), Folder) = 0 then
      There := True
    else if Entry <> '' then
      After := After + Entry + ';';
  end;
  if There = Wanted then
    Exit;
  if Wanted then
    After := After + Folder
  else
    Delete(After, Length(After), 1);
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', After);
end;

procedure InitializeWizard;
begin
  AccountBefore := GetPreviousData('KioskAccount', '');
  AccountPage := CreateInputQueryPage(
    wpSelectTasks, CustomMessage('Account'), CustomMessage('AccountWhy'), CustomMessage('AccountHint'));
  AccountPage.Add(CustomMessage('Account') + ':', False);
  AccountPage.Values[0] := ExpandConstant('{param:KIOSKACCOUNT|}');
  if AccountPage.Values[0] = '' then
    AccountPage.Values[0] := AccountBefore;
  if AccountPage.Values[0] = '' then
    AccountPage.Values[0] := 'kiosk';
end;

function ShouldSkipPage(PageID: Integer): Boolean;
begin
  Result := (PageID = AccountPage.ID) and not (IsAdminInstallMode and WizardIsTaskSelected('kiosk'));
end;

procedure RegisterPreviousData(PreviousDataKey: Integer);
begin
  if WizardIsTaskSelected('kiosk') then
    SetPreviousData(PreviousDataKey, 'KioskAccount', KioskAccount);
end;

{ Comes before Setup looks for open programs. }
function PrepareToInstall(var NeedsRestart: Boolean): String;
begin
  Result := '';
  EndKiosk;
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  { Before anything is removed or written: else half a program would be left. }
  if (CurStep = ssInstall) and not IsClosed(WizardSilent) then
    Abort;
  if CurStep = ssPostInstall then
  begin
    SettlePath(WizardIsTaskSelected('path'));
    SettleTask;
  end;
end;

{ Comes last, also when the installation failed: what ran before runs again. }
procedure DeinitializeSetup;
begin
  if KioskRan then
    ScheduledTask('Run', '');
end;

function GetCustomSetupExitCode: Integer;
begin
  Result := 0;
  if TaskFailed then
    Result := TASK_FAILED;
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usUninstall then
  begin
    EndKiosk;
    if not IsClosed(UninstallSilent) then
      Abort;
    SettlePath(False);
  end
  else if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    MsgBox(
      FmtMessage(CustomMessage('DataStays'), ['%LOCALAPPDATA%\woku-desktop', '%ProgramData%\woku-desktop']),
      mbInformation, MB_OK);
end;
