{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Sign or return]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/suggestion">[[Back to the suggested finding]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{ACT_WORDS}} <span class="app-article">{{ACT_ARTICLE}}</span></h1>
<p class="govuk-body">[[Drafted by {{DRAFTER}}, {{DRAFT_TIME}}]]</p>
{{#INCOMPLETE}}<div class="govuk-inset-text">[[Only {{DONE}} of the 7 factors of {{ART_10}} are assessed.]]</div>{{/INCOMPLETE}}
<h2 class="govuk-heading-m">[[The suggested finding, as it goes out]]</h2>
{{%PART office/suggestion-rows.tpl}}
{{%PART office/factor-rows.tpl}}
<h2 class="govuk-heading-m">[[What signing does]]</h2>
<p class="govuk-body">[[It goes at once to these members:]] {{MEMBERS}}</p>
<p class="govuk-body">{{ACT_TOLD}}</p>
{{#REVISES}}<p class="govuk-body"><strong>[[All answers to the version before are void; each member must answer this one, and its period runs anew.]]</strong></p>{{/REVISES}}
{{#CLOCKS_AFTER}}{{#CLOCK}}{{%PART parts/clock.tpl}}{{/CLOCK}}{{/CLOCKS_AFTER}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seq" value="{{CASE_SEQ}}">
<input type="hidden" name="version" value="{{VERSION}}">
{{%PART office/paper-fields.tpl}}
<button class="govuk-button govuk-button--warning" type="submit">[[Sign and send]]</button>
</form>
<h2 class="govuk-heading-m">[[Or return it]]</h2>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/suggestion/return" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Return to the drafter]]</button>
</form>
