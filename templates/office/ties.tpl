{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[My ties]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/account">[[Back to my account]]</a>}}
<h1 class="govuk-heading-l">[[My ties to operators and providers]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Whoever has a tie to a party of a case takes no part in it: he cannot open it, act on it, be its officer or one of its readers. What you declare is seen by you, the chief and the deputy.]]</p>
{{#OWN_TIES}}
<section>
<h2 class="govuk-heading-m" id="own">[[What you declared]]</h2>
{{%PART office/tie-table.tpl LABEL="own"}}
<p class="govuk-body">[[That a tie has ended is entered by the chief or a deputy, never by yourself.]]</p>
</section>
{{/OWN_TIES}}
<section class="app-card app-no-print" aria-labelledby="tie">
<h2 class="govuk-heading-m" id="tie">[[Declare a tie]]</h2>
<form method="post" action="/{{%LANG}}/ties" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Declare the tie]]</button>
</form>
</section>
{{#ALL_TIES}}
<section>
<h2 class="govuk-heading-m" id="all">[[Ties of all reviewers that stand]]</h2>
{{%PART office/tie-table.tpl LABEL="all" WHO="yes"}}
</section>
{{/ALL_TIES}}
