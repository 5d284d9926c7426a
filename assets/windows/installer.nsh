; Included into electron-builder's installer. What Electron writes into the registry for Usher goes with Usher; settings stay.
!macro customUnInstall
  ; An update uninstalls the old version first: the person's choice to start Usher at login outlives that.
  ${ifNot} ${isUpdated}
    ; Written when the first notification is shown. The same as TOAST_ACTIVATOR_ID in src/main/main.ts.
    DeleteRegKey HKCU "Software\Classes\CLSID\{6E0B5C0A-53C7-4C55-9C8B-2B6C1E9F4D31}"
    ; Electron names the start at login after the app's id; Windows keeps beside it whether the person has turned it off.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
  ${endIf}
!macroend
