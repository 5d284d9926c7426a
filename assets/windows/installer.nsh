; Included into electron-builder's installer. What Electron writes into the registry for Usher goes with Usher; settings stay.
!macro customUnInstall
  ; An update uninstalls the old version first: the person's choice to start Usher at login outlives that.
  ${ifNot} ${isUpdated}
    ; Written when the first notification is shown. The same as TOAST_ACTIVATOR_ID in src/main/main.ts.
    DeleteRegKey HKCU "Software\Classes\CLSID\{6E0B5C0A-53C7-4C55-9C8B-2B6C1E9F4D31}"
    ; Electron names the start at login after the app's id; Windows keeps beside it whether the person has turned it off.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    ; The command for terminals, if the settings put it there. Its second line is of src/main/terminalCommand/script.ts.
    Push $0
    Push $1
    ClearErrors
    FileOpen $0 "$LOCALAPPDATA\Microsoft\WindowsApps\usher.cmd" r
    ${ifNot} ${Errors}
      FileRead $0 $1
      FileRead $0 $1
      FileClose $0
      ${if} $1 == "rem Written by Usher, and taken away in its settings.$\r$\n"
        Delete "$LOCALAPPDATA\Microsoft\WindowsApps\usher.cmd"
      ${endIf}
    ${endIf}
    Pop $1
    Pop $0
  ${endIf}
!macroend
