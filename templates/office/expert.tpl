{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{EXPERT_NAME}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/experts">[[Back to the register]]</a>}}
<span class="govuk-caption-l">[[Register of experts]]</span>
<h1 class="govuk-heading-l">{{EXPERT_NAME}} {{%PART parts/tag.tpl}}</h1>
<div class="app-columns">
<div>
<section>
<h2 class="govuk-heading-m" id="ties">[[Ties to operators and providers]] <span class="app-article">{{ARTICLE}}</span></h2>
<p class="govuk-body">[[A tie that stands keeps the expert out of every case of that body. The employer counts as one.]]</p>
{{%PART office/tie-table.tpl LABEL="ties"}}
</section>
{{#CAN_WORK}}
<section class="app-card app-no-print" aria-labelledby="tie">
<h2 class="govuk-heading-m" id="tie">[[Enter a tie]]</h2>
<form method="post" action="/{{%LANG}}/experts/{{EXPERT_LOGIN:u}}/ties" novalidate>
{{%PART parts/token.tpl}}
{{>TIE_FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Enter the tie]]</button>
</form>
</section>
{{/CAN_WORK}}
</div>
<div>
<section aria-labelledby="entry">
<h2 class="govuk-heading-m" id="entry">[[Entry]]</h2>
{{#CAN_WORK}}
<form method="post" action="/{{%LANG}}/experts/{{EXPERT_LOGIN:u}}" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Save]]</button>
</form>
{{/CAN_WORK}}
{{#READ_ONLY}}
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
{{/READ_ONLY}}
</section>
</div>
</div>
