{ What the installer does besides copying: ends and starts the kiosk, its task, PATH. Included by
  woku-desktop.iss. }

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

{ Comes before anybody is asked to close what is open. }
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
