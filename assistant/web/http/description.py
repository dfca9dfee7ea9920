"""OpenAPI's description of the routes as one page for people: no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

Schema = dict[str, Any]
_METHODS = ("get", "post", "delete")
# What a newcomer can paste; {base} is the address of the server. Keys are OpenAPI's.
_EXAMPLES = {
    ("get", "/ask"): (
        "curl -G {base}/api/ask --data-urlencode 'q=Ai chủ trì hội nghị ngày 9/5/2024?'\n"
        "curl -G {base}/api/ask --data-urlencode 'q=Những ai phát biểu?' \\\n"
        "  --data-urlencode 'outlet=TÊN BÁO' -d since=2024-01 -d until=2024"
    ),
    ("post", "/ask"): (
        "curl -N {base}/api/ask -H 'Content-Type: application/json' -d \\\n"
        '  \'{{"question": "Còn ai phát biểu?", "history": [{{"question": "…", "answer": "…"}}], "stream": true}}\'\n'
        "curl {base}/api/ask -H 'Content-Type: application/json' -d \\\n"
        '  \'{{"question": "Những ai chủ trì?", "scope": {{"people": ["HỌ TÊN"], "since": "2024-01"}}}}\''
    ),
    ("get", "/search"): "curl -G {base}/api/search --data-urlencode 'q=chuyển đổi số' -d k=5",
    ("get", "/statements"): "curl '{base}/api/statements?act=chaired&since=2024-01-01'",
    ("get", "/events"): "curl '{base}/api/events?since=2024-01-01&until=2024-12-31'",
    ("get", "/documents"): "curl '{base}/api/documents?limit=20'",
    ("post", "/documents"): "curl -F files=@bai-bao.pdf -F files=@bai-khac.docx {base}/api/documents",
    ("get", "/documents/{document_id}"): "curl {base}/api/documents/DOCUMENT_ID",
    ("delete", "/documents/{document_id}"): "curl -X DELETE {base}/api/documents/DOCUMENT_ID",
}
_OPENAI = """from openai import OpenAI

client = OpenAI(base_url="{base}/v1", api_key="none")
completion = client.chat.completions.create(
    model="assistant", messages=[{{"role": "user", "content": "Ai chủ trì hội nghị ngày 9/5/2024?"}}]
)
print(completion.choices[0].message.content)"""
_SCOPE = 'extra_body={"scope": {"outlets": ["TÊN BÁO"], "since": "2024"}}'
_STYLE = """
:root{color-scheme:light dark;--ink:light-dark(#1d2430,#e6e9ee);--soft:light-dark(#4d5766,#a9b3c1);
--line:light-dark(#d9dee6,#39424f);--back:light-dark(#fff,#14181e);--code:light-dark(#f3f5f8,#1e242c);
--link:light-dark(#1746a2,#8ab4f8)}
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 4rem;background:var(--back);color:var(--ink);
font:1rem/1.55 system-ui,sans-serif}
h1{margin:0 0 .5rem;font-size:1.6rem}h2{margin:2.5rem 0 .5rem;font-size:1.25rem;text-transform:capitalize}
article{border-top:1px solid var(--line);padding:1rem 0}h3{margin:0 0 .25rem;font:600 1rem/1.5 ui-monospace,monospace}
h3 b{display:inline-block;min-width:4.5rem;text-transform:uppercase}
pre{overflow-x:auto;padding:.75rem 1rem;border-radius:.5rem;background:var(--code)}
code,pre{font-family:ui-monospace,monospace;font-size:.875rem}a{color:var(--link)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line)}
td:nth-child(2){color:var(--soft);white-space:nowrap}summary{cursor:pointer;color:var(--link)}
"""


def description_html(openapi: Schema, base: str, root: str) -> str:
    """The page. `base` is the address of the server, `root` where the routes begin: `/api`."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>API · {escape(openapi["info"]["title"])}'
        f'</title><meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head>'
        f'<body><main>{_opening(openapi, root)}{"".join(_groups(openapi, base.removesuffix(root), root))}'
        f"{_openai(base.removesuffix(root))}</main></body></html>"
    )


def _opening(openapi: Schema, root: str) -> str:
    return (
        f"<h1>API</h1><p>{_marked(openapi['info']['description'])}</p>"
        '<p lang="vi">Máy chủ chỉ nhận yêu cầu từ chương trình và từ trang của chính nó; trang web khác mở trong trình '
        "duyệt không gọi được.</p>"
        f'<p>For programs: <a href="{root}/openapi.json">openapi.json</a>. Errors are '
        '<code>{"error": {"message": …, "type": …}}</code> with a matching status.</p>'
    )


def _groups(openapi: Schema, base: str, root: str) -> Iterator[str]:
    operations = [
        (path, method, item[method]) for path, item in openapi["paths"].items() for method in _METHODS if method in item
    ]
    for tag in dict.fromkeys(operation["tags"][0] for _, _, operation in operations):
        yield f"<section><h2>{escape(tag)}</h2>"
        for path, method, operation in operations:
            if operation["tags"][0] == tag:
                yield _operation(openapi, path, method, operation, base, root)
        yield "</section>"


def _operation(openapi: Schema, path: str, method: str, operation: Schema, base: str, root: str) -> str:
    example = _EXAMPLES.get((method, path), "").format(base=base)
    paragraphs = "".join(f"<p>{_marked(part)}</p>" for part in operation.get("description", "").split("\n\n"))
    return (
        f"<article><h3><b>{method}</b>{escape(root + path)}</h3>{paragraphs}"
        f"{f'<pre>{escape(example)}</pre>' if example else ''}"
        f"{_table('Parameters', _parameters(operation))}{_table('Body', _body(openapi, operation))}"
        f"{_answer(openapi, operation)}</article>"
    )


def _parameters(operation: Schema) -> list[tuple[str, str, str]]:
    return [
        (each["name"], _type(each["schema"]), each.get("description", ""))
        for each in operation.get("parameters", ())
        if each["in"] != "header"
    ]


def _body(openapi: Schema, operation: Schema) -> list[tuple[str, str, str]]:
    content = operation.get("requestBody", {}).get("content", {})
    return [row for kind in content.values() for row in _fields(openapi, kind["schema"])]


def _answer(openapi: Schema, operation: Schema) -> str:
    schema = operation["responses"]["200"]["content"].get("application/json", {}).get("schema", {})
    table = _table("", _fields(openapi, schema))
    return f"<details><summary>The answer</summary>{table}</details>" if table else ""


def _fields(openapi: Schema, schema: Schema, before: str = "") -> list[tuple[str, str, str]]:
    """Every field with its type and meaning; those of inner objects as `claims[].text`."""
    rows = []
    for name, field in _resolved(openapi, schema).get("properties", {}).items():
        rows.append((f"{before}{name}", _type(field), field.get("description", "")))
        inner = next((each for each in field.get("anyOf", ()) if "$ref" in each), field.get("items", field))
        if "$ref" in inner:
            rows += _fields(openapi, inner, f"{before}{name}{'[]' if 'items' in field else ''}.")
    return rows


def _resolved(openapi: Schema, schema: Schema) -> Schema:
    return openapi["components"]["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def _type(schema: Schema) -> str:
    if "anyOf" in schema:
        return " or ".join(_type(each) for each in schema["anyOf"])
    if "items" in schema:
        return f"list of {_type(schema['items'])}"
    kind = "file" if schema.get("format") == "binary" else schema.get("type", "object")
    return f"{kind}, {schema['default']}" if schema.get("default") not in (None, False, []) else kind


def _table(caption: str, rows: list[tuple[str, str, str]]) -> str:
    if not rows:
        return ""
    body = "".join(
        f"<tr><td><code>{escape(name)}</code></td><td>{escape(kind)}</td><td>{_marked(meaning)}</td></tr>"
        for name, kind, meaning in rows
    )
    title = f"<caption>{caption}</caption>" if caption else ""
    head = "<tr><th scope=col>name</th><th scope=col>type, default</th><th scope=col>meaning</th></tr>"
    return f'<div class="wide"><table>{title}{head}{body}</table></div>'


def _marked(text: str) -> str:
    """Escaped, with `code` as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if place % 2 else part for place, part in enumerate(parts))


def _openai(base: str) -> str:
    return (
        "<section><h2>OpenAI’s protocol</h2><p>Programs that speak to OpenAI’s chat completions can speak to this "
        f"server: base address <code>{escape(base)}/v1</code>, any key, model <code>assistant</code>. The sources "
        "stand at the end of the message and, with document, quote and offsets, in its <code>annotations</code>. "
        "System messages, tools and sampling options are ignored. <code>scope</code> narrows the question as that of "
        f"<code>POST /api/ask</code> does: <code>{escape(_SCOPE)}</code>.</p>"
        f"<pre>{escape(_OPENAI.format(base=base))}</pre></section>"
    )
