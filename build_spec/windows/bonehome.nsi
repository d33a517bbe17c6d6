; The Windows installer, made with NSIS from dist\BoneHome (see README.md beside this file). Not yet run on Windows.
;   makensis -DVERSION=0.1.0 build_spec\windows\bonehome.nsi
Target amd64-unicode
Unicode true
!include MUI2.nsh

Name "BoneHome"
OutFile "..\..\dist\BoneHome-${VERSION}-setup.exe"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\BoneHome"
SetCompressor /SOLID lzma
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BoneHome"
!define MUI_ICON "..\..\icons\bonehome.ico"
!define MUI_UNICON "..\..\icons\bonehome.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\BoneHome.exe"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section
  ; Files of an older version would stay beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\BoneHome\*"
  CreateShortCut "$SMPROGRAMS\BoneHome.lnk" "$INSTDIR\BoneHome.exe"
  CreateShortCut "$DESKTOP\BoneHome.lnk" "$INSTDIR\BoneHome.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "BoneHome"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\BoneHome.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

; The person's own data lies elsewhere and is kept.
Section Uninstall
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\BoneHome.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\BoneHome.lnk"
  Delete "$DESKTOP\BoneHome.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd
