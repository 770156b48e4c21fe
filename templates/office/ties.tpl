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
{{#KEPT_OUT}}
<section>
<h2 class="govuk-heading-m" id="kept-out">[[Who was kept out of a case]]</h2>
{{#NO_KEPT_OUT}}<p class="govuk-body">[[Nobody was.]]</p>{{/NO_KEPT_OUT}}
{{#HAS_KEPT_OUT}}
<p class="govuk-body">[[Each time somebody with a tie to a party tried to open the case or to act on it.]]</p>
<div class="app-scroll" role="region" aria-labelledby="kept-out" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[When]]</th><th scope="col">[[Who]]</th><th scope="col">[[Case]]</th></tr></thead>
<tbody>
{{#KEPT_OUT_ROW}}
<tr><td>{{KEPT_OUT_AT}}</td><th scope="row">{{KEPT_OUT_WHO}}</th><td><a class="govuk-link app-code" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></td></tr>
{{/KEPT_OUT_ROW}}
</tbody>
</table>
</div>
{{/HAS_KEPT_OUT}}
</section>
{{/KEPT_OUT}}
{{%PART parts/pagination.tpl}}
