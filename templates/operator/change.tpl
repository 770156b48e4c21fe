{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Notify a change]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Notify a change]] <span class="app-article">[[Article 14]]</span></h1>
<p class="govuk-body">[[Tell us when the product, who controls the provider, or the contract has changed since you applied. The Office rules on it in writing: noted, or a new judgement under Article 6; it may also request materials.]]</p>
<p class="govuk-body"><strong>[[Notifying a change stops no period and restarts none.]]</strong></p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Notify the change]]</button>
</form>
</div></div>
