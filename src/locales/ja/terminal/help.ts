import type { Translated } from '../../catalogue.ts';
import type { terminalHelp as en } from '../../en/terminal/help.ts';

export const terminalHelp: Translated<typeof en> = {
  'terminal.usage.no-command': 'コマンドが指定されていません',
  'terminal.usage.no-such-command': '「{command}」というコマンドはありません。',
  'terminal.usage.no-option': '「{command}」に{option}というオプションはありません。',
  'terminal.usage.no-value': '{option}には値が必要です。',
  'terminal.usage.missing': '{argument}が指定されていません。',
  'terminal.usage.too-many': '「{command}」の引数が多すぎます。',
  'terminal.usage.conflict': '{option}は{other}と同時に指定できません。',
  'terminal.usage.no-choice': '「{value}」は指定できません。指定できる値：{choices}。',
  'terminal.usage.unread': '読み取れません。',
  'terminal.usage.meant': 'もしかして：{meant}？',
  'terminal.usage.more': '詳しくは{help}をご覧ください。',

  'terminal.help.usage': '使い方：',
  'terminal.help.usage.options': '[オプション]',
  'terminal.help.usage.command': '[コマンド]',
  'terminal.help.arguments': '引数：',
  'terminal.help.options': 'オプション：',
  'terminal.help.commands': 'コマンド：',
  'terminal.help.examples': '例：',
  'terminal.help.help': 'ヘルプを表示',
  'terminal.help.version': 'バージョンを表示',

  'terminal.help.usher': 'Plex Media Serverの処理を表示し、Plexで可能なものを停止します。',
  'terminal.help.usher.usage': '<コマンド> [オプション]',
  'terminal.help.usher.examples': `usher list                    サーバーで実行中の処理を表示
usher watch                   同じ内容をリアルタイムで表示
usher cancel 3f2              UUIDが3f2で始まる処理を停止
usher help cancel             コマンドの詳しい説明`,
  'terminal.help.after': `対象は、Usherでサインインしたサーバーか、環境変数PLEX_URLとPLEX_TOKENで
指定したサーバーです。終了コード：0（成功）、2（使い方の誤り）、3（拒否）、
4（接続不可）、5（キャンセル不可）、124（タイムアウト）。`,
  'terminal.help.group.view': '処理の確認：',
  'terminal.help.group.work': '処理の開始と停止：',
  'terminal.help.group.usher': 'Usherの管理：',

  'terminal.help.json': 'JSON形式で出力（ほかのプログラム用）',
  'terminal.help.csv': '表形式で出力（ほかのプログラム用）',
  'terminal.help.server': 'このサーバーのみ（複数回指定可）',
  'terminal.help.demo': '架空のサーバーを使用',
  'terminal.help.color': 'auto、always、neverのいずれか',
  'terminal.help.yes': '確認せずに実行',

  'terminal.help.list': 'サーバーで実行中の処理を表示',
  'terminal.help.list.examples': `usher list
usher list --server Attic
usher list --json | jq -r '.[].title'`,
  'terminal.help.watch': '実行中の処理をリアルタイムで表示（停止するまで）',
  'terminal.help.watch.examples': `usher watch
usher watch --demo            サーバーなしで試す`,
  'terminal.help.why': 'サーバーが処理中の理由を一文で表示',
  'terminal.help.why.examples': 'usher why',
  'terminal.help.doctor': 'サーバーまでの接続を診断し、正常な点と問題点を表示',
  'terminal.help.doctor.examples': 'usher doctor',
  'terminal.help.history': '完了した処理を古い順に表示',
  'terminal.help.history.examples': `usher history --since 2d
usher history --kind scan --library Films
usher history --csv > history.csv`,
  'terminal.help.history.library': 'このライブラリのみ',
  'terminal.help.history.kind': 'この種類のみ（scan、downloadなど）',
  'terminal.help.history.since': 'この時点以降のみ（90m、12h、2d、3w前、または2026-11-01）',
  'terminal.help.history.all': '完了を待つことのない処理も表示',

  'terminal.help.cancel': '指定したアクティビティ、または停止できるものすべてを停止',
  'terminal.help.cancel.examples': `usher cancel 3f2a             UUIDは先頭部分のみで指定可能
usher cancel --all            停止する前に確認
usher cancel --library Films --type media.generate --yes`,
  'terminal.help.cancel.uuid': 'アクティビティ（usher listで表示されるもの）',
  'terminal.help.cancel.all': '停止できるものすべて',
  'terminal.help.cancel.type': 'このタイプのものすべて（media.generateなど）',
  'terminal.help.cancel.library': 'このライブラリのものすべて',
  'terminal.help.scan': 'サーバーでライブラリをスキャン',
  'terminal.help.scan.examples': `usher scan Films
usher scan Films --path "/media/films/Dune (1984)"
usher scan Films --wait && echo done`,
  'terminal.help.scan.library': '名前、または名前の先頭部分',
  'terminal.help.scan.path': 'ライブラリのこのフォルダのみ（サーバー上のパス）',
  'terminal.help.scan.wait': 'スキャンと関連する処理が完了するまで待機',
  'terminal.help.run': 'サーバーでメンテナンスタスクを開始',
  'terminal.help.run.examples': `usher run BackupDatabase
usher run "Back up the database" --server Attic`,
  'terminal.help.stop': 'メンテナンスタスクを停止',
  'terminal.help.stop.examples': 'usher stop BackupDatabase',
  'terminal.help.task': '名前、または名前の先頭部分',
  'terminal.help.settle': 'アイドル状態が続く時間（20、90s、15m）。省略時は設定settleSecondsの値',
  'terminal.help.timeout': 'この時間が過ぎたら待機をやめ、124で終了',
  'terminal.help.wait-idle': 'サーバーがアイドル状態になるまで待機',
  'terminal.help.wait-idle.examples': `usher wait-idle && sudo shutdown now
usher wait-idle --library Films --timeout 30m
usher wait-idle --settle 2m --server Attic`,
  'terminal.help.wait-idle.library': 'このライブラリの処理のみ対象',
  'terminal.help.wait-idle.type': 'このタイプの処理のみ対象',

  'terminal.help.servers': 'Usherでサインインしたサーバーを表示',
  'terminal.help.servers.examples': `usher servers
usher servers --check         各サーバーの応答を確認`,
  'terminal.help.servers.check': '各サーバーの応答を確認',
  'terminal.help.sign-in': '短いコードを使ってplex.tvでサインイン',
  'terminal.help.sign-in.examples': `usher sign-in
usher sign-in --server Attic`,
  'terminal.help.sign-out': 'サインインを無効にし、すべてのサーバーの情報を消去',
  'terminal.help.settings': '設定できる項目と現在の値',
  'terminal.help.settings.examples': `usher settings                すべての設定
usher settings set theme dark
usher settings reset theme`,
  'terminal.help.settings.list': 'すべての設定とその説明を表示',
  'terminal.help.settings.get': '設定の値を表示',
  'terminal.help.settings.set': '設定を変更（JSON、またはそのままのテキスト）',
  'terminal.help.settings.reset': '1つ、またはすべてをデフォルトに戻す',
  'terminal.help.settings.export': '変更した設定を表示、または新しいファイルに書き出す',
  'terminal.help.settings.import': '書き出したファイルの設定を適用',
  'terminal.help.completion': 'usherのコマンドをシェルで補完するスクリプトを出力',
  'terminal.help.completion.examples': `usher completion bash > ~/.local/share/bash-completion/completions/usher
usher completion zsh > ~/.zfunc/_usher
usher completion fish > ~/.config/fish/completions/usher.fish
usher completion powershell >> $PROFILE`,
  'terminal.help.completion.shell': 'bash、zsh、fish、powershellのいずれか',
  'terminal.help.demo-server': '架空のPlexサーバーを起動（停止するまで）',
  'terminal.help.demo-server.examples':
    'usher demo-server --port 32499 --token T --scenario scan --name Attic',
  'terminal.help.demo-server.port': '127.0.0.1で待ち受けるポート（0は任意の空きポート）',
  'terminal.help.demo-server.token': '受け付けるトークン',
  'terminal.help.demo-server.scenario': 'サーバーの動作シナリオ',
  'terminal.help.demo-server.name': 'サーバーの名前',
};
