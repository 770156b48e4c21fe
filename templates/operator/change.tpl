{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Notify a change]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Notify a change]] <span class="app-article">{{ART_14}}</span></h1>
<p class="govuk-body">[[Tell us when the product, who controls the provider, or the contract has changed since you applied. The Office rules on it in writing: noted, or a new judgement under {{ART_6}}; it may also request materials.]]</p>
<p class="govuk-body"><strong>[[Notifying a change stops no period and restarts none.]]</strong></p>
<h2 class="govuk-heading-m">[[1. Files, if any]]</h2>
{{#FILES}}
<dl class="govuk-summary-list">
{{#FILE}}
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key"><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}}</dt>
<dd class="govuk-summary-list__value">{{FILE_SIZE}}<br><span class="app-quiet">[[SHA-256 begins with {{FILE_DIGEST}}]]</span></dd>
<dd class="govuk-summary-list__actions"><form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/change/remove">{{%PART parts/token.tpl}}<input type="hidden" name="file" value="{{FILE_ID}}"><button class="app-link-button" type="submit">[[Remove]]<span class="govuk-visually-hidden"> {{FILE_NAME}}</span></button></form></dd>
</div>
{{/FILE}}
</dl>
{{/FILES}}
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/change/upload">[[Add a file]]</a> <span class="app-quiet">[[Add files before you write. The Office sees them when you notify the change.]]</span></p>
<h2 class="govuk-heading-m">[[2. What changed]]</h2>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/change" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Notify the change]]</button>
</form>
</div></div>
