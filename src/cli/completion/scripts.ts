import type { Shell } from './shells.ts';

/**
 * What makes a shell ask `usher complete`. What comes back is never evaluated: it is read line by line, the first line being `files` or
 * `words`.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  // "compopt" is not in bash 3.2, which macOS has: no names of files there.
  bash: `_usher() {
  local kind='' line=''
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
  done < <(command usher complete bash -- "\${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null)
  if [[ $kind == files ]]; then compopt -o default -o filenames 2>/dev/null; fi
}
complete -F _usher usher
`,
  // In the middle of a word zsh knows the part before the cursor; (Q) takes one level of quotes away and expands nothing.
  zsh: `#compdef usher
_usher() {
  local -a lines values shown
  local line
  lines=("\${(@f)$(command usher complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" </dev/null 2>/dev/null)}")
  [[ $PREFIX == --*=* ]] && compset -P '--[^=]#='
  if [[ $lines[1] == files ]]; then
    _files
    return
  fi
  for line in "\${(@)lines[2,-1]}"; do
    values+=("\${\${line%%$'\\t'*}#$IPREFIX}")
    shown+=("\${line/$'\\t'/  -- }")
  done
  compadd -l -d shown -a values
}
if [[ $funcstack[1] == _usher ]]; then _usher "$@"; else compdef _usher usher; fi
`,
  fish: `function __usher_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command usher complete fish -- $words[2..-1] "$current" </dev/null 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path "$current"
    else
        printf '%s\\n' $lines[2..-1]
    end
end
complete -c usher -f -a '(__usher_complete)'
`,
  // The words go through the environment: Windows PowerShell loses quotes and empty words of what it gives to a program.
  powershell: `Register-ArgumentCompleter -Native -CommandName usher -ScriptBlock {
  param($word, $ast, $position)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $env:USHER_WORDS = ($words + $word.Trim('"', "'")) -join "\`n"
    usher complete powershell 2>$null | Select-Object -Skip 1 | ForEach-Object {
      $text, $shown, $about = $_ -split "\`t", 3
      [System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $about)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
    Remove-Item Env:USHER_WORDS
  }
}
`,
};
