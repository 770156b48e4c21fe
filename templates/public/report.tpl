{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Write a report]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/">[[Back]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Write a report]]</h1>
<p class="govuk-body">[[Write only what you want the Office to know. Leave out what would point to you, if that worries you. What you write here is not stored before you send it. Files come on the next page.]]</p>
<form method="post" action="/{{%LANG}}/report" autocomplete="off" novalidate>
{{%PART public/steps.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit" name="step" value="files">[[Continue]]</button>
</form>
</div></div>
